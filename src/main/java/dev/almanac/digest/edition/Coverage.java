package dev.almanac.digest.edition;

import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which periods may be compared: those of which the archive holds about as much. Two are alike
 * where the posts that they have in common source by source (the smaller number of each) are at
 * least a third of the larger's; what an unfinished period is compared with counts as far as its
 * days go. A period before the archive's first day, or with that day in its midst, is like no
 * other.
 */
final class Coverage {
  private static final double LEAST_COMMON = 1.0 / 3;

  /** Among fewer posts chance alone makes such differences. */
  private static final int FEW = 20;

  private final Archive archive;
  private final Map<Grain, Map<LocalDate, Map<String, Integer>>> sources =
      new EnumMap<>(Grain.class);

  Coverage(Archive archive) {
    this.archive = archive;
    for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.YEAR)) {
      Map<LocalDate, Map<String, Integer>> periods = new HashMap<>();
      archive
          .days()
          .forEach(
              (day, posts) -> {
                Map<String, Integer> counts =
                    periods.computeIfAbsent(grain.start(day), start -> new HashMap<>());
                for (Post post : posts) {
                  counts.merge(post.source(), 1, Integer::sum);
                }
              });
      sources.put(grain, periods);
    }
  }

  /** Whether a period may be compared with one before it. */
  boolean isLike(EditionId id, EditionId before) {
    LocalDate first = archive.first();
    if (first == null || first.isAfter(before.start())) {
      return false;
    }
    Map<String, Integer> now = of(id);
    Map<String, Integer> then = of(before);
    double elapsed = elapsed(id);
    Set<String> names = new HashSet<>(now.keySet());
    names.addAll(then.keySet());
    double common = 0;
    double nows = 0;
    double thens = 0;
    for (String name : names) {
      double one = now.getOrDefault(name, 0);
      double other = elapsed * then.getOrDefault(name, 0);
      common += Math.min(one, other);
      nows += one;
      thens += other;
    }
    double larger = Math.max(nows, thens);
    return nows > 0 && thens > 0 && (larger < FEW || common >= LEAST_COMMON * larger);
  }

  /** The last day that an unfinished period has data of; null where it is over, or not begun. */
  @Nullable LocalDate soFar(EditionId id) {
    LocalDate last = archive.lastSeen();
    return last == null || last.isBefore(id.start()) || !last.isBefore(id.end()) ? null : last;
  }

  /** Which part of its days have data, 0..1. */
  private double elapsed(EditionId id) {
    LocalDate last = soFar(id);
    return last == null
        ? 1
        : (ChronoUnit.DAYS.between(id.start(), last) + 1.0)
            / (ChronoUnit.DAYS.between(id.start(), id.end()) + 1);
  }

  private Map<String, Integer> of(EditionId id) {
    return sources.getOrDefault(id.grain(), Map.of()).getOrDefault(id.start(), Map.of());
  }
}
