package dev.almanac.collect;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.days.DayFiles;
import dev.almanac.collect.source.DaySink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a source's days into files, and counts them. */
final class Tally implements DaySink {
  private final String name;
  private final DayFiles files;
  private final Collection.Watcher watcher;
  private final List<String> notes = new ArrayList<>();
  private long records;
  private int days;
  private int seenAgain;
  private int came;

  Tally(String name, DayFiles files, Collection.Watcher watcher) {
    this.name = name;
    this.files = files;
    this.watcher = watcher;
  }

  @Override
  public void put(LocalDate day, DayDump dump) throws IOException {
    DayFiles.Outcome outcome = files.put(day, dump);
    came++;
    switch (outcome) {
      case WRITTEN -> days++;
      case SEEN_AGAIN -> seenAgain++;
      case KEPT -> {
        return;
      }
    }
    records += dump.records();
    watcher.came(name, day, records);
  }

  @Override
  public boolean has(LocalDate day) throws IOException {
    return files.isCollected(day);
  }

  @Override
  public void note(String line) {
    notes.add(line);
  }

  /**
   * What came.
   *
   * @param wanted how many days were asked for
   */
  SourceReport report(long requests, int wanted, SourceReport.@Nullable Fault fault) {
    int waiting = fault == null ? 0 : Math.max(0, wanted - came);
    return new SourceReport(
        name, requests, records, days, seenAgain, waiting, List.copyOf(notes), fault);
  }
}
