package dev.almanac.digest.edition;

import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Canonical posts of each theme, and of all together, by the periods of every grain. */
public final class ThemeCounts {
  private static final String ALL = "*";

  private final Map<Grain, Map<String, NavigableMap<LocalDate, Integer>>> counts =
      new EnumMap<>(Grain.class);

  private final @Nullable LocalDate lastSeen;

  public ThemeCounts(Archive archive) {
    this.lastSeen = archive.lastSeen();
    for (Grain grain : List.of(Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.YEAR)) {
      Map<String, NavigableMap<LocalDate, Integer>> lines = new HashMap<>();
      archive
          .days()
          .forEach(
              (day, posts) -> {
                LocalDate start = grain.start(day);
                add(lines, ALL, start, posts.size());
                for (Post post : posts) {
                  for (PostTheme theme : post.assignment().themes()) {
                    add(lines, theme.themeId(), start, 1);
                  }
                }
              });
      counts.put(grain, lines);
    }
  }

  private static void add(
      Map<String, NavigableMap<LocalDate, Integer>> lines, String id, LocalDate start, int posts) {
    lines.computeIfAbsent(id, line -> new TreeMap<>()).merge(start, posts, Integer::sum);
  }

  /** A theme's posts by the start of their period; empty where it has none. */
  public NavigableMap<LocalDate, Integer> line(Grain grain, String themeId) {
    return counts.getOrDefault(grain, Map.of()).getOrDefault(themeId, new TreeMap<>());
  }

  /** All posts by the start of their period. */
  public NavigableMap<LocalDate, Integer> all(Grain grain) {
    return line(grain, ALL);
  }

  /**
   * The last period with posts, but for those that are ahead of all that was seen; null of none.
   */
  public @Nullable LocalDate last(Grain grain) {
    NavigableMap<LocalDate, Integer> all = all(grain);
    LocalDate last = all.isEmpty() || lastSeen == null ? null : all.floorKey(lastSeen);
    return last != null ? last : all.isEmpty() ? null : all.lastKey();
  }

  /** A theme's posts in a period. */
  public int of(EditionId id, String themeId) {
    return line(id.grain(), themeId).getOrDefault(id.start(), 0);
  }

  /** All posts in a period. */
  public int of(EditionId id) {
    return of(id, ALL);
  }

  /** A theme's share of a period's posts, 0..1; 0 of a period without posts. */
  public double share(EditionId id, String themeId) {
    int all = of(id);
    return all == 0 ? 0 : (double) of(id, themeId) / all;
  }
}
