package dev.almanac.dedup;

/**
 * How alike two posts must be to be one.
 *
 * @param nearJaccard of two long texts, which is enough by itself, 0..1
 * @param longWords words from which on a text is long: no form that is filled in again and again
 * @param crosspostJaccard of a cross-post's texts, where title, author and time say that it is one
 * @param crosspostContainment the same for a text that is a part of the other, such as an excerpt
 * @param crosspostDays days between a post and its cross-post
 * @param recurringDays days between two records of one event; another day is another event
 */
public record LikenessConfig(
    double nearJaccard,
    int longWords,
    double crosspostJaccard,
    double crosspostContainment,
    int crosspostDays,
    int recurringDays) {

  /**
   * Read off the LessWrong and EA Forum posts of 2013 to 2025: of pairs of different titles with
   * less than 300 words those of a Jaccard similarity over 0.9 are monthly threads and meet-ups; of
   * longer ones, posts that were put up twice. Cross-posts that their authors declare stand within
   * two weeks.
   */
  public static final LikenessConfig STANDARD = new LikenessConfig(0.9, 300, 0.6, 0.9, 14, 1);
}
