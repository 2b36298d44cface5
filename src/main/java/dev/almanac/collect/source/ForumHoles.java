package dev.almanac.collect.source;

import dev.almanac.collect.fetch.FetchFault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Days that lack posts: those between the post before a gap and the one behind it, both among them.
 */
final class ForumHoles {
  private final Map<LocalDate, FetchFault> lacking = new HashMap<>();
  private @Nullable LocalDate top;
  private @Nullable FetchFault why;

  /**
   * Posts are missing.
   *
   * @param day the latest in which they may lie
   */
  void open(LocalDate day, FetchFault fault) {
    if (top == null || day.isAfter(top)) {
      top = day;
    }
    why = fault;
  }

  /** A post of this day stands behind what is missing, or there is none of an earlier day. */
  void close(LocalDate day) {
    if (top != null && why != null) {
      for (LocalDate each = top; !each.isBefore(day); each = each.minusDays(1)) {
        lacking.put(each, why);
      }
    }
    top = null;
  }

  /** Why the day lacks posts; null where it is whole. */
  @Nullable FetchFault of(LocalDate day) {
    return lacking.get(day);
  }
}
