package dev.almanac.bench;

/**
 * Dumps to make up. The shape is that of real ones: of 26,072 records in six public dumps, 20,975
 * were of different posts and 4,540 held a body, half of them above 5,025 characters and a quarter
 * above 14,890.
 *
 * @param posts different posts, at least 1
 * @param bodyShare of the records hold a body, 0..1
 * @param seed the same seed makes the same bytes
 */
public record SyntheticConfig(int posts, double bodyShare, long seed) {

  /** Records with a body, of all. */
  public static final double REAL_BODY_SHARE = 0.174;

  /** Records a post, of the dumps that overlap. */
  static final double RECORDS_A_POST = 1.243;

  /** The logarithm of a body's length is normal; these two give the real median and quartile. */
  static final double MEDIAN_CHARS = 5025;

  static final double SIGMA = 1.61;

  /** The longest real body. */
  static final int MAX_CHARS = 2_400_000;

  /** A real dump of a month holds hundreds, one of an author's life a thousand. */
  static final int RECORDS_A_FILE = 2000;
}
