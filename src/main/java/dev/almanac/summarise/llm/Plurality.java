package dev.almanac.summarise.llm;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many posts a claim speaks of together. */
final class Plurality {
  private static final String TEXTS = "(?:posts|authors|pieces|essays|writers)\\b";

  private static final Map<String, Integer> NUMBERS =
      Map.of("both", 2, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7);

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\b(?<number>both|two|three|four|five|six|seven|\\d{1,2}) (?:of )?(?:the |these"
              + " )?(?:\\w+ )?"
              + TEXTS);

  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(?:all|several|many|most|some|these|multiple|various) (?:of )?(?:the |these )?(?:\\w+"
              + " )?"
              + TEXTS
              + "|\\b"
              + TEXTS
              + " (?:\\w+ )?(?:agree|disagree|share|converge|differ)\\b|\\banother post\\b");

  /** Of posts where several are cited; one post may tell of such things, too. */
  private static final Pattern MUTUAL =
      Pattern.compile(
          "\\b(?:each other|one another|both|in common|(?:dis)?agrees? (?:with|that|on)|likewise"
              + "|similarly|as does|as do|echo(?:es)?)\\b");

  private Plurality() {}

  /** At least so many posts; 1 where it does not say. */
  static int of(String claim) {
    String lower = claim.toLowerCase(Locale.ROOT);
    int most = SEVERAL.matcher(lower).find() ? 2 : 1;
    for (Matcher match = NUMBERED.matcher(lower); match.find(); ) {
      Integer word = NUMBERS.get(match.group("number"));
      most = Math.max(most, word == null ? Integer.parseInt(match.group("number")) : word);
    }
    return most;
  }

  /** Whether it sets what it tells of beside one another. */
  static boolean isMutual(String claim) {
    return MUTUAL.matcher(claim.toLowerCase(Locale.ROOT)).find();
  }
}
