package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A feed, or a page of one. */
interface FeedPage {
  /** Its items, in their order. */
  List<FeedRecord> records();

  /** The address of the page with older items, as it stands there. */
  Optional<String> next();

  /** A dump of these items, in the shape of this feed. */
  DayDump dump(Collection<FeedRecord> records);
}
