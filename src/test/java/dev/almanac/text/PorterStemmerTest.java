package dev.almanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PorterStemmerTest {

  /** The examples of the paper, through all of its steps. */
  @ParameterizedTest
  @CsvSource({
    "caresses,caress",
    "ponies,poni",
    "ties,ti",
    "caress,caress",
    "cats,cat",
    "feed,feed",
    "agreed,agre",
    "plastered,plaster",
    "bled,bled",
    "motoring,motor",
    "sing,sing",
    "conflated,conflat",
    "troubled,troubl",
    "sized,size",
    "hopping,hop",
    "tanned,tan",
    "falling,fall",
    "hissing,hiss",
    "fizzed,fizz",
    "failing,fail",
    "filing,file",
    "happy,happi",
    "sky,sky",
    "relational,relat",
    "conditional,condit",
    "rational,ration",
    "digitizer,digit",
    "vietnamization,vietnam",
    "operator,oper",
    "feudalism,feudal",
    "decisiveness,decis",
    "hopefulness,hope",
    "callousness,callous",
    "formaliti,formal",
    "sensibiliti,sensibl",
    "triplicate,triplic",
    "formative,form",
    "electrical,electr",
    "goodness,good",
    "revival,reviv",
    "allowance,allow",
    "inference,infer",
    "adjustable,adjust",
    "replacement,replac",
    "adoption,adopt",
    "communism,commun",
    "activate,activ",
    "homologous,homolog",
    "effective,effect",
    "bowdlerize,bowdler",
    "probate,probat",
    "rate,rate",
    "cease,ceas",
    "controll,control",
    "roll,roll",
    "generalizations,gener",
    "oscillators,oscil",
    "is,is"
  })
  void stemsAsPublished(String word, String stem) {
    assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
  }
}
