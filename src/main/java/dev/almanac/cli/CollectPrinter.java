package dev.almanac.cli;

import dev.almanac.collect.SourceReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what came of each source, what did not, and why. */
final class CollectPrinter {
  private final PrintWriter out;

  CollectPrinter(PrintWriter out) {
    this.out = out;
  }

  void print(List<SourceReport> reports) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("source", "requests", "records", "days", "seen again", "end"));
    for (SourceReport report : reports) {
      rows.add(
          List.of(
              report.name(),
              number(report.requests()),
              number(report.records()),
              number(report.days()),
              number(report.seenAgain()),
              end(report)));
    }
    TextTable.print(out, rows, List.of(false, true, true, true, true, false));
    for (SourceReport report : reports) {
      report.notes().forEach(note -> out.println(report.name() + ": " + note));
    }
    out.flush();
  }

  private static String end(SourceReport report) {
    SourceReport.Fault fault = report.fault();
    if (fault == null) {
      return "done";
    }
    return (fault.isPassing() ? "try again, " : "failed, ")
        + fault.message()
        + (report.waiting() == 0 ? "" : "; " + number(report.waiting()) + " days did not come");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
