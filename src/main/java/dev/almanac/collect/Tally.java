package dev.almanac.collect;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.days.DayFiles;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.source.DaySink;
import dev.almanac.collect.source.Lines;
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
  private final @Nullable String secret;
  private final List<String> notes = new ArrayList<>();
  private long records;
  private int days;
  private int seenAgain;
  private int came;
  private int parts;
  private @Nullable FetchFault lack;

  /**
   * @param secret that stands in no message; null where there is none
   */
  Tally(String name, DayFiles files, Collection.Watcher watcher, @Nullable String secret) {
    this.secret = secret;
    this.name = name;
    this.files = files;
    this.watcher = watcher;
  }

  @Override
  public void put(LocalDate day, DayDump dump) throws IOException {
    count(day, dump, files.put(day, dump));
    files.complete(day);
    came++;
  }

  private void count(LocalDate day, DayDump dump, DayFiles.Outcome outcome) {
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
  public void putPart(LocalDate day, DayDump dump, FetchFault why) throws IOException {
    files.lack(day, String.valueOf(why.getMessage()));
    parts++;
    if (lack == null || why.kind().isPassing()) {
      lack = why;
    }
    if (dump.records() > 0) {
      count(day, dump, files.put(day, dump));
    }
  }

  @Override
  public boolean has(LocalDate day) throws IOException {
    return files.isCollected(day);
  }

  @Override
  public boolean isKnown(LocalDate day, DayDump dump) throws IOException {
    return files.isKnown(day, dump);
  }

  @Override
  public void note(String line) {
    notes.add(line);
  }

  /**
   * What came.
   *
   * @param wanted how many days were asked for
   * @param fault how the source ended; null where it came to its end
   */
  SourceReport report(long requests, int wanted, SourceReport.@Nullable Fault fault) {
    SourceReport.Fault end = fault;
    if (lack != null) {
      String message = parts + " days lack records, " + lack.getMessage();
      if (end == null) {
        end = new SourceReport.Fault(message, lack.kind().isPassing());
      } else {
        notes.add(message);
      }
    }
    if (end != null) {
      end = new SourceReport.Fault(clean(end.message()), end.isPassing());
    }
    notes.addAll(files.damaged());
    int waiting = fault == null ? 0 : Math.max(0, wanted - came - parts);
    return new SourceReport(
        name,
        requests,
        records,
        days,
        seenAgain,
        waiting,
        notes.stream().map(this::clean).toList(),
        end);
  }

  private String clean(String message) {
    return Lines.plain(secret == null ? message : message.replace(secret, "…"));
  }
}
