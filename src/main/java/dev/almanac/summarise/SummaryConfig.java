package dev.almanac.summarise;

/**
 * How long summaries are and how much of a text is weighed for one.
 *
 * @param minSentences sentences to aim at, at least; a text that offers fewer gives fewer
 * @param maxSentences sentences at most
 * @param maxWords words at most, in all; only an author's first sentence alone may be longer
 * @param minSentenceWords a shorter sentence is not taken from a post
 * @param maxSentenceWords a longer sentence is not taken from a post
 * @param maxCharacters of the text that are weighed at most, about, which bounds the time for texts
 *     of megabytes
 * @param weights of what tells a sentence that sums up
 */
public record SummaryConfig(
    int minSentences,
    int maxSentences,
    int maxWords,
    int minSentenceWords,
    int maxSentenceWords,
    int maxCharacters,
    Weights weights) {

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
    if (maxCharacters < 1) {
      throw new IllegalArgumentException("maxCharacters must be at least 1");
    }
  }

  /** Two or three sentences that are read in under half a minute. */
  public static SummaryConfig standard() {
    return new SummaryConfig(2, 3, 90, 6, 55, 60_000, Weights.standard());
  }

  /** The same, as many sentences as go into so many words; a sentence may take three fifths. */
  public static SummaryConfig ofWords(int words) {
    return new SummaryConfig(
        words, words, words, 6, Math.max(6, words * 3 / 5), 60_000, Weights.standard());
  }

  /**
   * What tells a sentence that sums up. Chosen on abstracts of medical articles and on people's
   * summaries of forum posts at once, in round numbers from a plateau: a step of a third to a half
   * in any one of them moves either by under a point of ROUGE-1.
   *
   * @param opening what the first sentence weighs more than one in the middle, which weighs 1
   * @param openingShare of the text after which that has fallen to 1/e
   * @param closing what the last sentence weighs more
   * @param closingShare of the text before which that has fallen to 1/e
   * @param title how many ordinary sentences the title counts for
   * @param repetition power of the weight that sentences give to a concept
   * @param again what a concept is worth each time that it is said again, of the time before
   * @param cue gain of a sentence that announces a claim
   * @param connective loss of one that begins with “However” and the like
   * @param occasion loss of one that tells how the post came to be
   */
  public record Weights(
      double opening,
      double openingShare,
      double closing,
      double closingShare,
      double title,
      double repetition,
      double again,
      double cue,
      double connective,
      double occasion) {
    static Weights standard() {
      return new Weights(1.5, 0.15, 2, 0.05, 3, 1.5, 0.5, 0.5, 0.25, 0.25);
    }
  }
}
