package dev.almanac.normalise;

import dev.almanac.model.RawRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The publication date of a record, as far as it can be believed.
 *
 * @param at the moment; null where the record names none that can be
 * @param raw what the record says, where it says something that is not believed; else null
 */
record Published(@Nullable Instant at, @Nullable String raw) {
  /** A dump taken in the evening of one zone may hold posts of another zone's next day. */
  private static final int ZONES_APART_DAYS = 1;

  /** What the record says, read in its input's zone. */
  static Published of(RawRecord record, NormaliseConfig config) {
    RawRecord.Timing timing = record.timing();
    String text = timing.publishedAt();
    if (text == null || text.isBlank()) {
      return new Published(null, null);
    }
    ZoneId zone = timing.zone() == null ? config.zone() : timing.zone();
    String pattern = timing.pattern();
    Optional<Instant> moment =
        pattern == null ? Dates.parse(text, zone) : Dates.parse(text, zone, pattern);
    return moment.isPresent()
        ? new Published(moment.get(), null)
        : new Published(null, Plain.line(text));
  }

  /** Not believed where it lies after the day on which the dump recorded the post. */
  Published asSeenOn(LocalDate day, RawRecord record, NormaliseConfig config) {
    if (at == null
        || !at.atZone(config.zone()).toLocalDate().isAfter(day.plusDays(ZONES_APART_DAYS))) {
      return this;
    }
    return new Published(null, Plain.line(String.valueOf(record.timing().publishedAt())));
  }
}
