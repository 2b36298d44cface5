package dev.almanac.digest;

import dev.almanac.model.Gaps;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.Update;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A daily edition, before it takes a form.
 *
 * @param day its date
 * @param themes the themes that carry the day, the strongest first
 * @param connections pairs of themes that meet in a post of the day
 * @param posts the relevant posts, the weightiest first
 * @param apart the other posts
 * @param late posts of other editions that were first seen on the day
 * @param updated posts of earlier editions whose text changed on the day
 * @param gaps what is missing just before the day, or on it
 * @param week posts of the seven days that end with this one
 * @param narrative what a model says of the day; empty without one
 */
public record Digest(
    LocalDate day,
    List<LeadTheme> themes,
    List<Connection> connections,
    List<Post> posts,
    List<Post> apart,
    List<LateAddition> late,
    List<Update> updated,
    Gaps gaps,
    int week,
    List<Told> narrative) {

  /** The same with a narrative. */
  public Digest withNarrative(List<Told> told) {
    return new Digest(day, themes, connections, posts, apart, late, updated, gaps, week, told);
  }

  /**
   * A sentence on what posts of the day have to do with one another.
   *
   * @param text plain text on one line
   * @param posts that it rests on; never empty
   */
  public record Told(String text, List<Post> posts) {}

  /**
   * A theme that carries the day.
   *
   * @param themeId the theme
   * @param numbers what is to be said of it in numbers
   * @param told the posts told under it
   * @param others relevant posts of the theme that are told under another
   * @param meets other themes of its posts, the most frequent first
   */
  public record LeadTheme(
      String themeId,
      ThemeNumbers numbers,
      List<Post> told,
      List<Post> others,
      List<Meeting> meets) {}

  /**
   * Another theme that stands on some of a theme's posts.
   *
   * @param themeId the other theme
   * @param posts on how many
   */
  public record Meeting(String themeId, int posts) {}

  /**
   * Two themes that meet in a post of the day.
   *
   * @param themeA one theme
   * @param themeB the other
   * @param today posts of the day on both
   * @param year posts of the 365 days that end with this one on both
   * @param since the first day on record, where it lies within those days; else null
   * @param lift how many times the {@code year} that chance would give, were the themes independent
   */
  public record Connection(
      String themeA, String themeB, int today, int year, @Nullable LocalDate since, double lift) {}
}
