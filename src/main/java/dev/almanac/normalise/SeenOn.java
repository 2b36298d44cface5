package dev.almanac.normalise;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.RawRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which a dump recorded a post: ARCHITECTURE, “Time”. */
final class SeenOn {
  /** A whole day in a file's name, and not part of a longer number. */
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)(?=[^/]*$)");

  /** Files that are one post each: the day in their names is the post's own, not a dump's. */
  private static final Set<DumpFormat> PAGES = Set.of(DumpFormat.MARKDOWN, DumpFormat.HTML);

  private SeenOn() {}

  /** The run's day, else the file name's, else the dump's own, else the publication date. */
  static Optional<LocalDate> of(
      RawRecord record, @Nullable Instant publishedAt, NormaliseConfig config) {
    if (config.seenOn() != null) {
      return Optional.of(config.seenOn());
    }
    Optional<LocalDate> named = ofName(record.origin().dumpFile());
    Optional<LocalDate> told = Optional.ofNullable(record.timing().seenOn());
    Optional<LocalDate> published =
        Optional.ofNullable(publishedAt).map(moment -> moment.atZone(config.zone()).toLocalDate());
    return PAGES.contains(record.origin().format())
        ? told.or(() -> published).or(() -> named)
        : named.or(() -> told).or(() -> published);
  }

  /** The one day in a name; two of them are a span of posts, and say nothing of the dump. */
  private static Optional<LocalDate> ofName(String dumpFile) {
    List<LocalDate> days =
        DAY.matcher(dumpFile).results().flatMap(day -> day(day.group()).stream()).toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      // A number that only looks like a day says nothing.
      return Optional.empty();
    }
  }
}
