package dev.almanac.normalise;

import dev.almanac.model.RawRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day on which a dump recorded a post: ARCHITECTURE, “Time”. */
final class SeenOn {
  /** A whole day in a file's name, and not part of a longer number. */
  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)[^/]*$");

  private SeenOn() {}

  /** The run's day, else the file name's, else the dump's own, else the publication date. */
  static Optional<LocalDate> of(
      RawRecord record, @Nullable Instant publishedAt, NormaliseConfig config) {
    if (config.seenOn() != null) {
      return Optional.of(config.seenOn());
    }
    return ofName(record.origin().dumpFile())
        .or(() -> Optional.ofNullable(record.timing().seenOn()))
        .or(
            () ->
                Optional.ofNullable(publishedAt)
                    .map(moment -> moment.atZone(config.zone()).toLocalDate()));
  }

  private static Optional<LocalDate> ofName(String dumpFile) {
    Matcher day = DAY.matcher(dumpFile);
    try {
      return day.find()
          ? Optional.of(
              LocalDate.of(
                  Integer.parseInt(day.group(1)),
                  Integer.parseInt(day.group(2)),
                  Integer.parseInt(day.group(3))))
          : Optional.empty();
    } catch (DateTimeException e) {
      // A number that only looks like a day says nothing.
      return Optional.empty();
    }
  }
}
