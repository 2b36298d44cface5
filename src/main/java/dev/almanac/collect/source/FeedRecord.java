package dev.almanac.collect.source;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * An item of a feed.
 *
 * @param moment of publication, or else of the last change; null where it says neither
 * @param text the item as it came, on its own; equal items have equal texts
 * @param element the same as XML; null in JSON
 */
record FeedRecord(@Nullable Instant moment, String text, @Nullable Element element) {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  /** A moment that no calendar has is none. */
  FeedRecord {
    if (moment != null && (moment.isBefore(FIRST) || moment.isAfter(LAST))) {
      moment = null;
    }
  }

  /** The day of the moment, in UTC. */
  @Nullable LocalDate day() {
    return moment == null ? null : moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
