package dev.almanac.dedup;

/**
 * How alike two posts must be to be one. Similarities are shares of 5-word shingles, 0..1; words
 * are the shorter text's; days are those between the two posts.
 *
 * @param longWords words from which on a text is long: no form that is filled in again and again
 * @param formWords words from which on a text is more than a greeting and a few rules
 * @param nearJaccard of two long texts, enough by itself; of two of {@code formWords}, within
 *     {@code formDays}
 * @param revisedJaccard of two long texts with one title and author, however far apart
 * @param crosspostJaccard of two long texts with one title and author, within {@code crosspostDays}
 * @param crosspostContainment the same where one text is a part of the other
 * @param excerptJaccard of two texts of which one is short, with one title, author and time
 * @param excerptContainment the same where one text is a part of the other, such as an excerpt
 * @param unsignedJaccard of two texts of {@code formWords} with one title and time, whoever signs
 * @param crosspostDays between a post and its cross-post
 * @param formDays the same of short texts in one source, where the same form comes every week
 * @param refutedContainment under which two texts refute a line of one of them that says that they
 *     are one post
 * @param recurringDays between two records of one event; another day is another event
 */
public record LikenessConfig(
    int longWords,
    int formWords,
    double nearJaccard,
    double revisedJaccard,
    double crosspostJaccard,
    double crosspostContainment,
    double excerptJaccard,
    double excerptContainment,
    double unsignedJaccard,
    int crosspostDays,
    int formDays,
    double refutedContainment,
    int recurringDays) {

  /**
   * Chosen on 6,378 captures of 5,603 LessWrong, Alignment Forum and EA Forum posts with texts,
   * with ids and links hidden, by reading every pair on either side of each line ({@code almanac
   * evaluate dedup} prints them):
   *
   * <ul>
   *   <li>Texts of up to 215 words that are the same under different titles are monthly and weekly
   *       threads; the shortest that two titles have and is one post has 298 words, a day apart.
   *       Long threads with a new number or month in their titles are alike up to 0.99.
   *   <li>Of two long texts with one title and author all pairs over 0.4 within two weeks are one
   *       post, edited (the least alike: 0.41, 0.52, 0.55, 0.60); so are those over 0.75 that lie
   *       months apart, while 0.45 and 0.51 are rewritten.
   *   <li>The one cross-post under two names of its author has 0.90.
   * </ul>
   *
   * <p>That a cross-post follows within two weeks is taken as given, not measured.
   */
  public static final LikenessConfig STANDARD =
      new LikenessConfig(300, 150, 0.9, 0.75, 0.4, 0.7, 0.6, 0.9, 0.8, 14, 3, 0.1, 1);
}
