package dev.almanac.summarise.llm;

import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words and numbers of a text, as far as endings do not count. */
final class Vocabulary {
  private static final Pattern ACRONYM = Pattern.compile("(?U)\\b\\p{Lu}[\\p{Lu}\\p{N}]+\\b");

  /** English endings that a retelling changes, the longest first. */
  private static final String[] ENDINGS = {
    "ations", "ation", "ments", "ment", "ities", "ity", "ings", "ing", "ives", "ive", "ions", "ion",
    "ers", "ies", "ied", "es", "ed", "er", "ly", "al", "s", "e", "y"
  };

  private static final int SHORTEST_STEM = 3;

  private final Set<String> stems = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> acronyms = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<Negation.Sense> grounds = EnumSet.noneOf(Negation.Sense.class);

  /** Adds a text. */
  Vocabulary add(String text) {
    Words.visit(text, (word, start, end) -> stems.add(stem(word)));
    numbers.addAll(Figures.of(text));
    grounds.addAll(Negation.grounds(text));
    acronyms.addAll(acronyms(text));
    names.addAll(Names.in(text));
    return this;
  }

  /** Adds a number: whoever tells of two posts may say so. */
  void addCount(int count) {
    numbers.addAll(Figures.of(String.valueOf(count)));
  }

  boolean hasWord(String word) {
    return stems.contains(stem(word));
  }

  /** Whether some of the text may be told in such senses. */
  boolean hasGround(Set<Negation.Sense> senses) {
    return grounds.containsAll(senses);
  }

  boolean hasNumber(String number) {
    return numbers.contains(number);
  }

  /** Whether a name of capitals stands in the text as such: “us” is no “US”. */
  boolean hasAcronym(String name) {
    return acronyms.contains(name);
  }

  /** Whether a short name, or one that is a common word too, stands in the text as a name. */
  boolean hasName(String name) {
    return names.contains(name);
  }

  /** The names of capitals in a text. */
  static Set<String> acronyms(String text) {
    Set<String> acronyms = new HashSet<>();
    ACRONYM.matcher(text).results().forEach(match -> acronyms.add(match.group()));
    return acronyms;
  }

  /** Whether a word says something of what a text is about. */
  static boolean isTelling(String word) {
    return word.length() >= SHORTEST_STEM
        && !Stopwords.contains(word)
        && word.chars().noneMatch(Character::isDigit);
  }

  /** Enough for “argues” to be “argument”: one ending off, and a second where much is left. */
  private static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    String once = cut(bare, SHORTEST_STEM);
    return once.equals(bare) ? once : cut(once, SHORTEST_STEM + 2);
  }

  private static String cut(String word, int shortest) {
    for (String ending : ENDINGS) {
      if (word.length() - ending.length() >= shortest && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
