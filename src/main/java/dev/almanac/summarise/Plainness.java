package dev.almanac.summarise;

import dev.almanac.model.Span;

/**
 * What the characters of a sentence are, to tell prose from formulas, addresses and debris.
 *
 * @param opens whether it opens with a capital or a digit, after quotes and brackets
 * @param letters letters and white space
 * @param digits digits
 * @param others all else
 * @param capitals upper-case letters
 * @param formula characters that prose does not have
 * @param balanced whether every bracket and quote opened is closed
 */
record Plainness(
    boolean opens,
    int letters,
    int digits,
    int others,
    int capitals,
    int formula,
    boolean balanced) {

  /**
   * The least share of letters and white space in prose; formulas and lists of numbers have less.
   */
  private static final double LEAST_LETTERS = 0.72;

  /** The least share of both and digits; a result has many digits, but few other signs. */
  private static final double LEAST_PLAIN = 0.86;

  /** With a smaller share a sentence is a formula with a word in it. */
  private static final double LEAST_READABLE = 0.75;

  /** The greatest share of capitals; titles, acronym soup and shouting have more. */
  private static final double MOST_CAPITALS = 0.2;

  /** Characters of a text that are looked at for capitals. */
  private static final int LOOKED_AT = 4_000;

  static Plainness of(String text, Span sentence) {
    int letters = 0;
    int digits = 0;
    int others = 0;
    int capitals = 0;
    int formula = 0;
    int round = 0;
    int square = 0;
    int straight = 0;
    int curly = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || c == ' ' || Character.isWhitespace(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        others++;
        formula += isFormula(text, i, sentence.end()) ? 1 : 0;
      }
      square += c == '[' ? 1 : c == ']' ? -1 : 0;
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      curly += c == '“' ? 1 : c == '”' ? -1 : 0;
      straight += c == '"' ? 1 : 0;
    }
    char first = text.charAt(sentence.start());
    if ("\"“‘'".indexOf(first) >= 0 && sentence.start() + 1 < sentence.end()) {
      first = text.charAt(sentence.start() + 1);
    }
    boolean opens = Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
    boolean balanced = round == 0 && square == 0 && curly == 0 && straight % 2 == 0;
    return new Plainness(opens, letters, digits, others, capitals, formula, balanced);
  }

  /**
   * Whether sentences of the text begin with capitals, as they do unless its author, or a machine,
   * wrote all of it in lower case: one in a thousand of its opening characters is one.
   */
  static boolean isCased(String text) {
    int end = Math.min(text.length(), LOOKED_AT);
    long capitals = text.substring(0, end).chars().filter(Character::isUpperCase).count();
    return capitals * 1000 > end;
  }

  /**
   * Whether it reads as a sentence.
   *
   * @param cased whether sentences of its text begin with capitals
   */
  boolean isProse(boolean cased) {
    int all = letters + digits + others;
    return (opens || !cased)
        && balanced
        && formula == 0
        && letters >= LEAST_LETTERS * all
        && letters + digits >= LEAST_PLAIN * all
        && capitals <= MOST_CAPITALS * all;
  }

  /** Whether hardly anything of it can be read aloud. */
  boolean isDebris() {
    return letters < LEAST_READABLE * (letters + digits + others);
  }

  private static boolean isFormula(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == ':' && at + 2 < end && text.charAt(at + 1) == '/') {
      return true; // an address
    }
    if ("=<>±~#×≥≤≈".indexOf(c) >= 0 && isBeforeNumber(text, at + 1, end)) {
      return false; // “p < 0.05”
    }
    return "\\={}^_|<>#~`@→⇒∀∃∈∑∏∫≤≥≈≠∧∨¬±×·•".indexOf(c) >= 0 || c == '�';
  }

  private static boolean isBeforeNumber(String text, int at, int end) {
    int next = at < end && text.charAt(at) == ' ' ? at + 1 : at;
    return next < end && (Character.isDigit(text.charAt(next)) || text.charAt(next) == '.');
  }
}
