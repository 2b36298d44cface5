package dev.almanac.cli;

import dev.almanac.evaluate.Capture;
import dev.almanac.evaluate.DedupEvaluation;
import dev.almanac.evaluate.DedupReport;
import dev.almanac.evaluate.DedupReport.Disagreement;
import dev.almanac.evaluate.KindScore;
import dev.almanac.stats.Wilson;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well the search for duplicates did, for a terminal. */
final class DedupPrinter {
  private final PrintWriter out;
  private final int errors;

  DedupPrinter(PrintWriter out, int errors) {
    this.out = out;
    this.errors = errors;
  }

  void print(DedupReport report) {
    line(
        "%,d records with a text, of %,d posts; ids, addresses and links are hidden.",
        report.captures(), report.posts());
    out.println();
    kinds(report);
    out.println();
    DedupReport.Joins joins = report.joins();
    line("recall      %s", recall(report.all()));
    line("  of pairs whose texts differ: %s", recall(report.edited()));
    line(
        "precision   %.5f (95%%: %s), %,d of %,d joined pairs, if all that nobody has judged are wrong",
        joins.precisionAtLeast(),
        interval(joins.intervalAtLeast()),
        joins.right(),
        joins.right() + joins.wrong().size() + joins.unread().size());
    line(
        "            %.5f (95%%: %s) without those that nobody has judged",
        joins.precision(), interval(joins.interval()));
    line("F1          %.5f", report.f1());
    errors("Joined, and two posts", joins.wrong());
    errors("Joined, of two identities, not judged", joins.unread());
    errors("Not joined, and one post", report.missed());
    out.flush();
  }

  private void kinds(DedupReport report) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "kind of gold pair", "pairs", "measured", "set apart", "found", "missed", "recall"));
    KindScore sum = new KindScore(0, 0, 0, 0, 0);
    for (String kind : report.kinds().keySet()) {
      KindScore score = report.kinds().getOrDefault(kind, sum);
      rows.add(row(kind, score));
      sum = sum.plus(score);
    }
    rows.add(row("all", sum));
    TextTable.print(out, rows, List.of(false, true, true, true, true, true, false));
    line(
        "Not measurable: %,d of %,d gold pairs, since the dumps have no text of one side or the other.",
        sum.pairs() - sum.inDumps(), sum.pairs());
    line(
        "Set apart: the shorter text shares less than %.0f%% of its shingles, or a correction says two.",
        100 * DedupEvaluation.ONE_TEXT);
  }

  private static List<String> row(String kind, KindScore score) {
    return List.of(
        kind,
        number(score.pairs()),
        number(score.inDumps() - score.apart()),
        number(score.apart()),
        number(score.found()),
        number(score.missed()),
        score.found() + score.missed() == 0
            ? "-"
            : String.format(Locale.ROOT, "%.4f (%s)", score.recall(), interval(score.interval())));
  }

  private static String recall(KindScore score) {
    return String.format(
        Locale.ROOT,
        "%.5f (95%%: %s), %,d of %,d pairs of records that are one post; %,d set apart",
        score.recall(),
        interval(score.interval()),
        score.found(),
        score.found() + score.missed(),
        score.apart());
  }

  private void errors(String title, List<Disagreement> pairs) {
    out.println();
    line("%s: %,d", title, pairs.size());
    for (Disagreement pair : pairs.subList(0, Math.min(errors, pairs.size()))) {
      line(
          "  jaccard %.3f, containment %.3f, %d days apart",
          pair.similarity().jaccard(),
          pair.similarity().containment(),
          Math.abs(ChronoUnit.DAYS.between(pair.a().day(), pair.b().day())));
      capture(pair.a());
      capture(pair.b());
    }
  }

  private void capture(Capture capture) {
    line(
        "    %s  %s  %,d words  %s  %s:%d",
        capture.postKey(),
        capture.title(),
        capture.words(),
        String.join(", ", capture.authors()),
        capture.dumpFile(),
        capture.position());
  }

  private static String interval(Wilson interval) {
    return String.format(Locale.ROOT, "%.5f-%.5f", interval.low(), interval.high());
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private void line(String pattern, Object... values) {
    out.println(String.format(Locale.ROOT, pattern, values));
  }
}
