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
  private final DayFiles files;
  private final List<String> notes = new ArrayList<>();
  private long records;
  private int days;
  private int seenAgain;
  private int came;

  Tally(DayFiles files) {
    this.files = files;
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
  SourceReport report(String name, long requests, int wanted, SourceReport.@Nullable Fault fault) {
    int waiting = fault == null ? 0 : Math.max(0, wanted - came);
    return new SourceReport(
        name, requests, records, days, seenAgain, waiting, List.copyOf(notes), fault);
  }
}
