package dev.almanac.cli;

import dev.almanac.evaluate.GoldSummaries;
import dev.almanac.evaluate.RougeScore;
import dev.almanac.evaluate.SummaryReport;
import dev.almanac.evaluate.SystemScores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How summaries compare with people's, for a terminal. */
final class SummariesPrinter {
  private static final List<Boolean> NUMERIC =
      List.of(false, true, true, true, true, true, true, true);

  private final PrintWriter out;

  SummariesPrinter(PrintWriter out) {
    this.out = out;
  }

  /** Prints scores, and how much the first system is ahead of each other. */
  void print(GoldSummaries file, String length, SummaryReport report) {
    line("%s: %,d of %,d texts; %s", file.name(), report.texts(), file.size(), length);
    out.println();
    scores(report);
    out.println();
    SystemScores own = report.systems().get(0);
    line("%s ahead by, in points, with the 95%% interval of the paired bootstrap:", own.name());
    out.println();
    differences(report);
    out.println();
    out.flush();
  }

  private void scores(SummaryReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "F1 x 100",
            "words",
            "ROUGE-1",
            "ROUGE-2",
            "ROUGE-L",
            "stemmed-1",
            "stemmed-2",
            "stemmed-L"));
    for (SystemScores system : report.systems()) {
      List<String> row = new ArrayList<>();
      row.add(system.name());
      row.add(String.format(Locale.ROOT, "%.0f", system.words()));
      for (boolean stemming : new boolean[] {false, true}) {
        RougeScore mean = system.mean(stemming);
        row.add(points(mean.one()));
        row.add(points(mean.two()));
        row.add(points(mean.longest()));
      }
      rows.add(row);
    }
    TextTable.print(out, rows, NUMERIC);
  }

  private void differences(SummaryReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("than", "ROUGE-1", "ROUGE-2", "ROUGE-L", "stemmed-1"));
    SystemScores own = report.systems().get(0);
    for (SystemScores other : report.systems().subList(1, report.systems().size())) {
      rows.add(
          List.of(
              other.name(),
              difference(own, other, false, RougeScore::one),
              difference(own, other, false, RougeScore::two),
              difference(own, other, false, RougeScore::longest),
              difference(own, other, true, RougeScore::one)));
    }
    TextTable.print(out, rows, NUMERIC.subList(0, 5));
  }

  private static String difference(
      SystemScores own, SystemScores other, boolean stemming, ToDoubleFunction<RougeScore> of) {
    double mean = of.applyAsDouble(own.mean(stemming)) - of.applyAsDouble(other.mean(stemming));
    double[] interval = own.interval(other, stemming, of);
    return points(mean) + " (" + points(interval[0]) + " to " + points(interval[1]) + ")";
  }

  private static String points(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
