package dev.almanac.model;

import java.util.List;

/**
 * What is counted of one theme, on one day, at one source; cells of one place add up.
 *
 * @param day the day, counted from 1970-01-01
 * @param themeId the theme; {@code *} for posts of any theme or none
 * @param source the source; {@code *} for all
 * @param posts canonical posts
 * @param postsBeforeDedup canonical posts and their duplicates
 * @param karmaSum of the canonical posts
 * @param authors hashes of the different authors of the canonical posts, sorted
 */
public record TallyCell(
    int day,
    String themeId,
    String source,
    int posts,
    int postsBeforeDedup,
    long karmaSum,
    List<Long> authors) {

  /** Stands for every theme, or every source. */
  public static final String ALL = "*";
}
