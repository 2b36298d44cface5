package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days anything was recorded, and which posts each source has, duplicates among them,
 * counted from the tables. Days are counted from 1970-01-01.
 */
final class InputDays {

  /** A post by its day, and the day on which it was first seen. */
  record Seen(int day, int firstSeen) {

    /** Whether the edition of a day knows it. */
    boolean isKnown(int edition) {
      return day <= edition && (firstSeen <= edition || day == edition);
    }
  }

  private final TreeSet<Integer> days = new TreeSet<>();
  private final Map<String, List<Seen>> sources = new TreeMap<>();

  private InputDays() {}

  static InputDays read(Subject subject) throws IOException {
    InputDays input = new InputDays();
    for (String file : subject.files(Table.SIGHTINGS)) {
      subject.rows(
          file, Table.SIGHTINGS, row -> input.days.add(Cells.integer(row, "seen_on")), "seen_on");
    }
    for (String file : subject.files(Table.POSTS)) {
      subject.rows(
          file,
          Table.POSTS,
          row -> {
            Seen seen =
                new Seen(Cells.integer(row, "digest_date"), Cells.integer(row, "first_seen_on"));
            for (String source : Cells.texts(row, "sources")) {
              input.sources.computeIfAbsent(source, s -> new ArrayList<>()).add(seen);
            }
          },
          "sources",
          "digest_date",
          "first_seen_on");
    }
    return input;
  }

  /** Days on which anything was recorded, sorted. */
  NavigableSet<Integer> days() {
    return days;
  }

  /** The posts of each source. */
  Collection<List<Seen>> sources() {
    return sources.values();
  }

  /** The first day of all posts that an edition knows; its own where it knows none. */
  int first(int edition) {
    return sources.values().stream()
        .flatMap(List::stream)
        .filter(post -> post.isKnown(edition))
        .mapToInt(Seen::day)
        .min()
        .orElse(edition);
  }
}
