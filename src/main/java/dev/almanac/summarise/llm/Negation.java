package dev.almanac.summarise.llm;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * In what senses a passage denies or softens what its other words say. Who denies what is not told
 * apart, and an opposite (“rose” for “fell”) is no denial.
 */
final class Negation {

  /** A sense: the words that have it, and further ones of a source that may be retold with it. */
  enum Sense {
    /** It is not so. */
    NOT(
        "\\b(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|fail(?:s|ed|ing)?"
            + "|unable|incapable|impossible|lack(?:s|ed|ing)?|absent|refus(?:e|es|ed|ing)"
            + "|den(?:y|ies|ied)|reject(?:s|ed|ing)?|refut\\w+|disprov\\w+|debunk\\w+|untrue|wrong"
            + "|incorrect|useless|ineffective|mistaken|myth|false(?!"
            + " (?:positive|negative|alarm|discover)))\\b|n't\\b",
        "\\b(?:against|absence|instead|rather than|except|avoid\\w*|prevent\\w*|stop(?:s|ped)?|zero"
            + "|fail\\w*|unsafe|unsolved|unseen|untested|unwilling|unlike|unchanged|unaffected"
            + "|unrelated|insufficient\\w*|inadequate\\w*|miss(?:es|ed|ing)?)\\b"),
    /** It is so in few cases, or hardly. */
    SELDOM(
        "\\b(?:hardly|rarely|seldom|scarcely|barely"
            + "|(?<!\\ba )(?<!\\b(?:first|next|last|past|every|these|those|other) )few(?![- ]shot)"
            + "|(?:very|too|so) little"
            + "|little (?:evidence|reason|or no|to no|effect|impact|support|difference|chance|hope"
            + "|benefit|use|value|progress|attention|time))\\b"
            + "|(?:\\bnot|n't) (?:often|always|usually|many|much|all|every)\\b",
        "\\b(?:minority|small|limited|almost (?:no|never|none)|sometimes|occasional\\w*|rare|fewer"
            + "|least)\\b"),
    /** Somebody does not believe it, or nobody knows. */
    DOUBT(
        "\\b(?:doubt\\w*|unlikely|unclear|dubious|questionable|s[ck]eptic\\w*|disput\\w+|allegedly"
            + "|supposedly|unproven|unconvinc\\w+"
            + "|(?:is|are|was|were|remains?|still) (?:as yet |largely )?(?:unknown|uncertain))\\b"
            + "|(?:\\bnot|n't) (?:yet |really |at all |entirely |quite )?"
            + "(?:clear|know|known|sure|certain|likely|obvious|convinced|think|believe|expect)\\b",
        "\\b(?:question\\w*|whether|worr\\w+|unknown|uncertain\\w*|object(?:s|ed|ions?)"
            + "|disagree\\w*)\\b"),
    /** It is so perhaps. */
    MAYBE(
        "\\b(?:may|might|could|perhaps|maybe|possibly|probably|likely|presumably|conceivably"
            + "|seem(?:s|ed|ingly)?|appears? to)\\b",
        "\\b(?:can|would|will|should|suggest\\w*|propos\\w*|hypothe\\w*|conject\\w*|speculat\\w*"
            + "|guess\\w*|possib\\w*|potential\\w*|plausib\\w*|risk\\w*|chances?|think|thinks|thought"
            + "|believ\\w*|expect\\w*|suspect\\w*|argu\\w+|if|whether|estimat\\w*|predict\\w*"
            + "|uncertain\\w*|unlikely|unclear|doubt\\w*|hop(?:e|es|ed|ing)|tend\\w*|worr\\w+"
            + "|concern\\w*|claim\\w*|sometimes|often|imagin\\w*|apparent\\w*|evidence|intuit\\w*"
            + "|candidates?|question\\w*|open|warn\\w*|fear\\w*|want\\w*|aim\\w*)\\b");

    private final Pattern words;
    private final Pattern ground;

    Sense(String words, String more) {
      this.words = Pattern.compile(words);
      this.ground = Pattern.compile(words + "|" + more);
    }
  }

  private static final Set<Sense> DENIALS = EnumSet.of(Sense.NOT, Sense.SELDOM, Sense.DOUBT);

  /** “Not only … but also” and “no doubt” deny nothing; the month of May is no “may”. */
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "\\bnot (?:only|just|merely|simply|least)\\b|\\b(?:no|without|little) doubt\\b|\\bno"
              + " (?:matter|wonder)\\b|\\bnothing but\\b|\\bor not\\b|(?-i:\\bMay\\b(?=["
              + " ,]*\\d|$))",
          Pattern.CASE_INSENSITIVE);

  /** “Not likely” is “unlikely” and “not often” is “seldom”, and neither is “not”. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "(?:(?:do|does|did|is|are|was|were)n't|\\bnot) (?:yet |really |at all |entirely |quite )?"
              + "(?:clear|know|known|sure|certain|likely|obvious|convinced|think|believe|expect"
              + "|often|always|usually|many|much|all|every)\\b");

  /** Of the past as often as of the possible. */
  private static final Pattern COULD_NOT = Pattern.compile("\\bcould(?: not\\b|n't\\b)");

  /** What a quote may be cut off from: “we do not think that”, “it does not”. */
  private static final Pattern TURNED =
      Pattern.compile(
          "(?:"
              + Sense.NOT.words
              + "|"
              + Sense.SELDOM.words
              + "|"
              + Sense.DOUBT.words
              + ")(?:.*\\b(?:that|whether|if|think|thinks|believe|believes|say|says|claim|claims)\\b.*|(?:"
              + " \\w+){0,2}\\s*)$",
          Pattern.DOTALL);

  private Negation() {}

  /**
   * Whether a sentence and the quote that it rests on deny, or soften, both or neither.
   *
   * @param around the sentences of the text that the quote stands in: one “may” softens all of
   *     them, and beside one denial another is told with it
   */
  static boolean agree(String sentence, String quote, String around) {
    Set<Sense> grounds = grounds(sentence);
    Set<Sense> given = grounds(quote);
    for (Sense sense : grounds(around)) {
      if (sense == Sense.MAYBE || DENIALS.stream().anyMatch(given::contains)) {
        given.add(sense);
      }
    }
    return given.containsAll(of(sentence))
        && of(quote).stream()
            .allMatch(
                sense ->
                    DENIALS.contains(sense)
                        ? DENIALS.stream().anyMatch(grounds::contains)
                        : grounds.contains(sense));
  }

  /** Whether what stands before a quote, in its clause, turns what the quote says. */
  static boolean turns(String before) {
    return TURNED.matcher(plain(before)).find();
  }

  /** The senses of a sentence. */
  static Set<Sense> of(String sentence) {
    return senses(sentence, false);
  }

  /** The senses in which a passage may be retold. */
  static Set<Sense> grounds(String passage) {
    return senses(passage, true);
  }

  private static Set<Sense> senses(String passage, boolean asSource) {
    String plain = plain(passage);
    Set<Sense> senses = EnumSet.noneOf(Sense.class);
    for (Sense sense : Sense.values()) {
      if ((asSource ? sense.ground : sense.words).matcher(plain).find()) {
        senses.add(sense);
      }
    }
    if (!asSource && !Sense.NOT.words.matcher(COMPOUND.matcher(plain).replaceAll(" ")).find()) {
      senses.remove(Sense.NOT);
    }
    return senses;
  }

  private static String plain(String passage) {
    String denying = NO_DENIAL.matcher(passage.replace('’', '\'')).replaceAll(" ");
    return COULD_NOT.matcher(denying.toLowerCase(Locale.ROOT)).replaceAll("cannot");
  }
}
