package dev.almanac.discovery;

import java.util.Set;

/**
 * One form for the forms of a word: without the ending of a plural or a possessive, and with -ise
 * for -ize. Rules, not a lexicon: what matters is that the same word always comes out the same.
 */
final class WordFold {
  /** Shorter words end in an s of their own: this, gas, bus. */
  private static final int SHORTEST_PLURAL = 4;

  private static final Set<String> ENDS_IN_S =
      Set.of(
          "series",
          "species",
          "bias",
          "alias",
          "atlas",
          "canvas",
          "christmas",
          "kansas",
          "texas",
          "vegas",
          "pancreas",
          "news",
          "lens",
          "chaos",
          "ethos",
          "pathos",
          "cosmos",
          "james",
          "charles",
          "wales");

  private WordFold() {}

  /**
   * The folded form.
   *
   * @param word in lower case, with straight apostrophes
   * @param isAbbreviation whether it is written in capitals, so that a small s is a plural's
   */
  static String fold(String word, boolean isAbbreviation) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    bare = bare.indexOf('\'') < 0 ? bare : bare.replace("'", "");
    return british(isAbbreviation ? bare : singular(bare));
  }

  /** Without the ending of a plural; the word is in lower case. */
  static String singular(String word) {
    int length = word.length();
    if (length < SHORTEST_PLURAL || !word.endsWith("s")) {
      return word;
    }
    if (ENDS_IN_S.contains(word)) {
      return word;
    }
    if (word.endsWith("ies") && length > SHORTEST_PLURAL) {
      return word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("xes")
        || word.endsWith("ches")
        || word.endsWith("shes")) {
      return word.substring(0, length - 2);
    }
    boolean isSingular =
        word.endsWith("ss") || word.endsWith("us") || word.endsWith("is") || word.endsWith("ics");
    return isSingular ? word : word.substring(0, length - 1);
  }

  private static String british(String word) {
    int z = word.indexOf('z', 2);
    if (z < 0 || z + 1 >= word.length()) {
      return word;
    }
    boolean ending = word.charAt(z - 1) == 'i' && "eia".indexOf(word.charAt(z + 1)) >= 0;
    return ending ? word.substring(0, z) + "s" + word.substring(z + 1) : word;
  }
}
