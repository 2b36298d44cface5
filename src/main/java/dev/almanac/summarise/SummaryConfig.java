package dev.almanac.summarise;

/**
 * How long summaries are and how much of a text is weighed for one.
 *
 * @param minSentences sentences to aim at, at least; a text that offers fewer gives fewer
 * @param maxSentences sentences at most
 * @param maxWords words at most, in all; only an author's first sentence alone may be longer
 * @param minSentenceWords a shorter sentence is not taken from a post
 * @param maxSentenceWords a longer sentence is not taken from a post
 * @param maxCandidates sentences weighed at most, which bounds the time for texts of megabytes;
 *     three quarters of them go to the opening, the rest to what follows the later headings
 */
public record SummaryConfig(
    int minSentences,
    int maxSentences,
    int maxWords,
    int minSentenceWords,
    int maxSentenceWords,
    int maxCandidates) {

  public SummaryConfig {
    if (minSentences < 1 || maxSentences < minSentences) {
      throw new IllegalArgumentException("1 <= minSentences <= maxSentences must hold");
    }
    if (minSentenceWords < 1
        || maxSentenceWords < minSentenceWords
        || maxWords < maxSentenceWords) {
      throw new IllegalArgumentException(
          "1 <= minSentenceWords <= maxSentenceWords <= maxWords must hold");
    }
    if (maxCandidates < maxSentences) {
      throw new IllegalArgumentException("maxCandidates must be at least maxSentences");
    }
  }

  /** Two or three sentences that are read in under half a minute. */
  public static SummaryConfig standard() {
    return new SummaryConfig(2, 3, 90, 6, 55, 400);
  }
}
