package dev.almanac.trends;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A theme over time, at one source and grain.
 *
 * @param themeId the theme
 * @param themeName a person's word for it
 * @param points by time; none of periods before the first or after the last that has a post
 */
public record ThemeLine(String themeId, String themeName, List<Point> points) {

  /**
   * A period.
   *
   * @param start its first day
   * @param posts canonical posts
   * @param share of the source's posts in the period, 0..1
   * @param shareLow lower end of the 95 % interval
   * @param shareHigh upper end
   * @param baseline mean posts a period in the trailing window
   * @param z how far the posts stand from what the window lets expect, in standard deviations
   * @param shareZ the same against what the theme's share of all posts in the window lets expect
   * @param isBurst whether it lies in a burst
   * @param isNew whether it is the first with a post
   */
  public record Point(
      LocalDate start,
      int posts,
      double share,
      double shareLow,
      double shareHigh,
      double baseline,
      double z,
      double shareZ,
      boolean isBurst,
      boolean isNew) {}

  /** The point of a period. */
  public Optional<Point> at(LocalDate start) {
    return points.stream().filter(point -> point.start().equals(start)).findFirst();
  }

  /** The first period of the burst that a period lies in; the period itself where it is in none. */
  public LocalDate burstSince(LocalDate start) {
    LocalDate since = start;
    for (int i = points.size() - 1; i >= 0; i--) {
      Point point = points.get(i);
      if (!point.start().isAfter(start)) {
        if (!point.isBurst()) {
          break;
        }
        since = point.start();
      }
    }
    return since;
  }

  /** Posts of each of these periods, 0 where there is no point. */
  public List<Integer> posts(List<LocalDate> periods) {
    return periods.stream().map(start -> at(start).map(Point::posts).orElse(0)).toList();
  }
}
