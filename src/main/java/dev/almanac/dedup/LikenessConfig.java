package dev.almanac.dedup;

/**
 * How alike two posts must be to be one.
 *
 * @param nearJaccard of two long texts, which is enough by itself, 0..1
 * @param longWords words from which on a text is long: no form that is filled in again and again
 * @param crosspostJaccard of a cross-post's texts, where title, author and time say that it is one
 * @param crosspostContainment the same for a text that is a part of the other, such as an excerpt
 * @param crosspostDays days between a post and its cross-post
 * @param refutedContainment under which two texts refute a line of one of them that says that they
 *     are one post, 0..1
 * @param recurringDays days between two records of one event; another day is another event
 */
public record LikenessConfig(
    double nearJaccard,
    int longWords,
    double crosspostJaccard,
    double crosspostContainment,
    int crosspostDays,
    double refutedContainment,
    int recurringDays) {

  /**
   * Chosen by the titles, lengths and days of the pairs that these values join among some 5,600
   * LessWrong and EA Forum posts with texts: same texts of some 200 words under different titles
   * are monthly threads; long ones are posts that were put up twice. That a cross-post follows
   * within two weeks is taken as given, not measured.
   */
  public static final LikenessConfig STANDARD = new LikenessConfig(0.9, 300, 0.6, 0.9, 14, 0.1, 1);
}
