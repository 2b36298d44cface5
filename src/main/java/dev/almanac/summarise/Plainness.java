package dev.almanac.summarise;

import dev.almanac.model.Span;

/**
 * What the characters of a sentence are, to tell prose from formulas, addresses and debris.
 *
 * @param opens whether it opens with a capital or a digit, after quotes and brackets
 * @param letters letters and white space
 * @param others all else
 * @param capitals upper-case letters
 * @param formula characters that prose does not have
 * @param balanced whether every bracket and quote opened is closed
 */
record Plainness(
    boolean opens, int letters, int others, int capitals, int formula, boolean balanced) {

  /**
   * The least share of letters and white space in prose; formulas and lists of numbers have less.
   */
  private static final double LEAST_LETTERS = 0.88;

  /** With a smaller share a sentence is a formula with a word in it. */
  private static final double LEAST_READABLE = 0.75;

  /** The greatest share of capitals; titles, acronym soup and shouting have more. */
  private static final double MOST_CAPITALS = 0.2;

  static Plainness of(String text, Span sentence) {
    int letters = 0;
    int others = 0;
    int capitals = 0;
    int formula = 0;
    int round = 0;
    int straight = 0;
    int curly = 0;
    for (int i = sentence.start(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) || c == ' ' || Character.isWhitespace(c)) {
        letters++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      } else {
        others++;
        formula += isFormula(text, i, sentence.end()) ? 1 : 0;
      }
      round += c == '(' ? 1 : c == ')' ? -1 : 0;
      curly += c == '“' ? 1 : c == '”' ? -1 : 0;
      straight += c == '"' ? 1 : 0;
    }
    char first = text.charAt(sentence.start());
    if ("\"“‘'".indexOf(first) >= 0 && sentence.start() + 1 < sentence.end()) {
      first = text.charAt(sentence.start() + 1);
    }
    boolean opens = Character.isLetterOrDigit(first) && !Character.isLowerCase(first);
    boolean balanced = round == 0 && curly == 0 && straight % 2 == 0;
    return new Plainness(opens, letters, others, capitals, formula, balanced);
  }

  boolean isProse() {
    int all = letters + others;
    return opens
        && balanced
        && formula == 0
        && letters >= LEAST_LETTERS * all
        && capitals <= MOST_CAPITALS * all;
  }

  /** Whether hardly anything of it can be read aloud. */
  boolean isDebris() {
    return letters < LEAST_READABLE * (letters + others);
  }

  private static boolean isFormula(String text, int at, int end) {
    char c = text.charAt(at);
    if (c == ':' && at + 2 < end && text.charAt(at + 1) == '/') {
      return true; // an address
    }
    boolean note = c == '[' && at + 1 < end && Character.isDigit(text.charAt(at + 1));
    return note || "\\={}^_|<>#~`@→⇒∀∃∈∑∏∫≤≥≈≠∧∨¬±×·[]".indexOf(c) >= 0 || c == '�';
  }
}
