package dev.almanac.audit;

import dev.almanac.tables.Table;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;

/**
 * No two rows of a table have one key. Keys are compared by 64-bit hashes, eight bytes a row; those
 * few that share a hash are read a second time and compared themselves.
 */
final class KeysAudit implements Audit {
  private static final Map<Table, List<String>> KEYS =
      Map.ofEntries(
          Map.entry(Table.POSTS, List.of("post_key")),
          Map.entry(Table.POST_TEXTS, List.of("post_key")),
          Map.entry(Table.FINGERPRINTS, List.of("post_key")),
          Map.entry(Table.SIGHTINGS, List.of("sighting_id")),
          Map.entry(Table.REJECTS, List.of("dump_file", "position")),
          Map.entry(Table.DUPLICATES, List.of("post_key")),
          Map.entry(Table.COMPARISONS, List.of("post_key", "other_key")),
          Map.entry(Table.POST_THEMES, List.of("post_key", "theme_id")),
          Map.entry(Table.THEME_STATS, List.of("grain", "period_start", "theme_id", "source")),
          Map.entry(Table.THEME_PAIRS, List.of("grain", "period_start", "theme_a", "theme_b")),
          Map.entry(Table.MODEL_CALLS, List.of("content_hash", "prompt_version", "model")),
          Map.entry(Table.PHRASES, List.of("grain", "period_start", "phrase")),
          Map.entry(Table.RUNS, List.of("run_id")));

  /** Tables whose files may share a key with one that the commit leaves alone. */
  private static final Set<Table> WHOLE = Set.of(Table.POSTS, Table.SIGHTINGS);

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public String holds() {
    return "no two rows of a table have one key";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    for (Table table : Table.values()) {
      // A run is named after its moment, so that of one run there is nothing to compare.
      if (!subject.changed(table).isEmpty()
          && (table != Table.RUNS || subject.changed(table).equals(subject.files(table)))) {
        check(subject, table, findings);
      }
    }
  }

  private static void check(Subject subject, Table table, Findings findings) throws IOException {
    String[] columns = KEYS.getOrDefault(table, List.of()).toArray(String[]::new);
    Hashed hashed = new Hashed();
    // The other tables of posts are written with them, and a statistic's file is named after it.
    for (String file : WHOLE.contains(table) ? subject.files(table) : subject.changed(table)) {
      subject.rows(file, table, row -> hashed.add(key(row, columns)), columns);
    }
    findings.checked(hashed.size);
    Set<Long> shared = hashed.shared();
    if (shared.isEmpty()) {
      return;
    }
    Map<String, String> files = new HashMap<>();
    for (String file : subject.files(table)) {
      List<String> repeated = new ArrayList<>();
      subject.rows(
          file,
          table,
          row -> {
            String key = key(row, columns);
            if (shared.contains(Hashes.fast64(key)) && files.putIfAbsent(key, file) != null) {
              repeated.add(key);
            }
          },
          columns);
      for (String key : repeated) {
        String first = files.getOrDefault(key, file);
        findings.add(file, key + (first.equals(file) ? " stands twice" : " stands in " + first));
      }
    }
  }

  private static String key(GenericRecord row, String... columns) {
    StringBuilder key = new StringBuilder();
    for (String column : columns) {
      key.append(key.isEmpty() ? "" : " ").append(row.get(column));
    }
    return key.toString();
  }

  private static final class Hashed {
    private long[] hashes = new long[1024];
    private int size;

    void add(String key) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = Hashes.fast64(key);
    }

    Set<Long> shared() {
      Arrays.sort(hashes, 0, size);
      Set<Long> shared = new HashSet<>();
      for (int i = 1; i < size; i++) {
        if (hashes[i] == hashes[i - 1]) {
          shared.add(hashes[i]);
        }
      }
      return shared;
    }
  }
}
