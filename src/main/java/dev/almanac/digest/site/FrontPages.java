package dev.almanac.digest.site;

import dev.almanac.digest.Phrasing;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.View;
import dev.almanac.digest.form.Templates;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.stream.Stream;

/** The front page and the calendar. */
final class FrontPages {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL", Locale.ENGLISH);
  private static final int DAYS = 7;

  private FrontPages() {}

  static Page home(Editions editions, Frame.Scope scope, List<View> views) {
    String path = scope.base() + "index.html";
    return new Page(
        path,
        () -> {
          List<EditionId> days = editions.archive().leading(Grain.DAY);
          String title =
              "AI Alignment Digest" + (scope.name().isEmpty() ? "" : ": " + scope.name());
          return Templates.render(
              "home",
              new HomePage(
                  new Frame(scope, path, title, Frame.Section.HOME),
                  days.isEmpty() ? null : editions.edit(days.get(days.size() - 1)),
                  recent(days),
                  views));
        });
  }

  /** The week, month and year of the latest day, and the days before it. */
  private static List<EditionId> recent(List<EditionId> days) {
    if (days.isEmpty()) {
      return List.of();
    }
    LocalDate latest = days.get(days.size() - 1).start();
    List<EditionId> recent = new ArrayList<>();
    Stream.of(Grain.WEEK, Grain.MONTH, Grain.YEAR)
        .forEach(grain -> recent.add(EditionId.of(grain, latest)));
    for (int i = days.size() - 2; i >= Math.max(0, days.size() - 1 - DAYS); i--) {
      recent.add(days.get(i));
    }
    return recent;
  }

  static Page calendar(Editions editions, Frame.Scope scope) {
    String path = scope.base() + "calendar.html";
    return new Page(
        path,
        () ->
            Templates.render(
                "calendar",
                new CalendarPage(
                    new Frame(scope, path, "Calendar", Frame.Section.CALENDAR),
                    lead(editions.archive()),
                    years(editions.archive()))));
  }

  private static String lead(Archive archive) {
    NavigableMap<LocalDate, List<Post>> days = archive.days();
    int posts = days.values().stream().mapToInt(List::size).sum();
    return days.isEmpty()
        ? "No post is published."
        : String.format(
            Locale.ROOT,
            "%,d post%s on %s, from %s to %s.",
            posts,
            posts == 1 ? "" : "s",
            Phrasing.count(days.size(), "day"),
            days.firstKey(),
            days.lastKey());
  }

  private static List<CalendarPage.Year> years(Archive archive) {
    List<CalendarPage.Year> years = new ArrayList<>();
    List<EditionId> months = archive.editions(Grain.MONTH);
    for (EditionId year : archive.editions(Grain.YEAR)) {
      years.add(
          // Years that no one has seen yet come last.
          archive.isAhead(year) ? years.size() : 0,
          new CalendarPage.Year(
              year,
              archive.posts(year),
              months.stream()
                  .filter(month -> month.start().getYear() == year.start().getYear())
                  .map(
                      month ->
                          new CalendarPage.Month(
                              month, MONTH.format(month.start()), archive.posts(month)))
                  .toList()));
    }
    return years;
  }
}
