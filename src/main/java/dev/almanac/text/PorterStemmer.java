package dev.almanac.text;

/**
 * Takes the endings off English words, after M. F. Porter, “An algorithm for suffix stripping”,
 * Program 14(3), 1980, step by step as published.
 */
public final class PorterStemmer {

  private static final String[][] STEP_2 = {
    {"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
    {"abli", "able"}, {"alli", "al"}, {"entli", "ent"}, {"eli", "e"}, {"ousli", "ous"},
    {"ization", "ize"}, {"ation", "ate"}, {"ator", "ate"}, {"alism", "al"}, {"iveness", "ive"},
    {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"}, {"iviti", "ive"}, {"biliti", "ble"}
  };

  private static final String[][] STEP_3 = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""}
  };

  private static final String[] STEP_4 = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize"
  };

  private PorterStemmer() {}

  /** The stem of a word in lower case; one of under three letters is its own. */
  public static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    String stem = withoutPlural(word);
    stem = withoutPast(stem);
    if (stem.endsWith("y") && hasVowel(cut(stem, 1))) {
      stem = cut(stem, 1) + "i";
    }
    stem = replaced(stem, STEP_2);
    stem = replaced(stem, STEP_3);
    return withoutFinalE(withoutSuffix(stem));
  }

  /** Step 1a. */
  private static String withoutPlural(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
  }

  /** Step 1b. */
  private static String withoutPast(String word) {
    if (word.endsWith("eed")) {
      return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
    }
    int ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    String stem = cut(word, ending);
    if (ending == 0 || !hasVowel(stem)) {
      return word;
    }
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsDouble(stem) && "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0) {
      return cut(stem, 1);
    }
    return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
  }

  /** Steps 2 and 3: the longest ending that fits decides, whether or not it may go. */
  private static String replaced(String word, String[][] endings) {
    String[] longest = {"", ""};
    for (String[] ending : endings) {
      if (word.endsWith(ending[0]) && ending[0].length() > longest[0].length()) {
        longest = ending;
      }
    }
    String stem = cut(word, longest[0].length());
    return longest[0].isEmpty() || measure(stem) == 0 ? word : stem + longest[1];
  }

  /** Step 4. */
  private static String withoutSuffix(String word) {
    String longest = "";
    for (String ending : STEP_4) {
      if (word.endsWith(ending) && ending.length() > longest.length()) {
        longest = ending;
      }
    }
    String stem = cut(word, longest.length());
    boolean fits = !longest.equals("ion") || stem.endsWith("s") || stem.endsWith("t");
    return !longest.isEmpty() && fits && measure(stem) > 1 ? stem : word;
  }

  /** Step 5. */
  private static String withoutFinalE(String word) {
    String stem = word;
    if (word.endsWith("e")) {
      String bare = cut(word, 1);
      int measure = measure(bare);
      stem = measure > 1 || (measure == 1 && !endsShort(bare)) ? bare : word;
    }
    return stem.endsWith("ll") && measure(stem) > 1 ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /** The paper's m: how often a vowel is followed by a consonant, runs of either counting once. */
  private static int measure(String stem) {
    int measure = 0;
    for (int i = 1; i < stem.length(); i++) {
      measure += isConsonant(stem, i) && !isConsonant(stem, i - 1) ? 1 : 0;
    }
    return measure;
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!isConsonant(stem, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsDouble(String stem) {
    int last = stem.length() - 1;
    return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last);
  }

  /** The paper's *o: consonant, vowel, consonant, of which the last is not w, x or y. */
  private static boolean endsShort(String stem) {
    int last = stem.length() - 1;
    return last >= 2
        && isConsonant(stem, last)
        && !isConsonant(stem, last - 1)
        && isConsonant(stem, last - 2)
        && "wxy".indexOf(stem.charAt(last)) < 0;
  }

  private static boolean isConsonant(String word, int at) {
    char c = word.charAt(at);
    if (c == 'y') {
      boolean afterVowel = at > 0 && !isConsonant(word, at - 1);
      return at == 0 || afterVowel;
    }
    return "aeiou".indexOf(c) < 0;
  }
}
