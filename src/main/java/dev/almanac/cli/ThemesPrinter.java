package dev.almanac.cli;

import dev.almanac.evaluate.ThemeAnswers;
import dev.almanac.evaluate.ThemeAnswers.LabelCounts;
import dev.almanac.evaluate.ThemeEvaluation;
import dev.almanac.evaluate.ThemeLabel;
import dev.almanac.evaluate.ThemeTask;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well labels are found again, for a terminal. */
final class ThemesPrinter {
  private final PrintWriter out;

  ThemesPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * Prints each system's score, and every label's for the rules and for the last system, the own
   * one.
   */
  void print(List<ThemeAnswers> systems) {
    ThemeTask task = systems.get(0).task();
    ThemeAnswers own = systems.get(systems.size() - 1);
    line(
        "%s: %s of %,d texts, %,d of them with no more than a title; %d labels; %,d more texts are"
            + " learned from; %d folds. Target: %s.",
        task.name(),
        task.measure().title(),
        task.texts().size(),
        task.texts().stream().filter(text -> text.text().isBlank()).count(),
        task.labels().size(),
        task.extra().size(),
        ThemeEvaluation.FOLDS,
        places(task.target()));
    out.println();
    scores(systems, own);
    out.println();
    labels(systems.get(0), own);
    out.println();
    out.flush();
  }

  private void scores(List<ThemeAnswers> systems, ThemeAnswers own) {
    // The first label may be so frequent that it decides a micro-average.
    boolean micro = own.task().measure() == ThemeTask.Measure.MICRO_F1;
    String without = micro ? "without " + own.task().labels().get(0).name() : "";
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("system", "score", "95%", own.system() + " ahead by", without));
    for (ThemeAnswers system : systems) {
      double[] interval = system.interval();
      double[] ahead = own.interval(system);
      rows.add(
          List.of(
              system.system(),
              places(system.score()),
              places(interval[0]) + " to " + places(interval[1]),
              system.system().equals(own.system())
                  ? ""
                  : places(own.score() - system.score())
                      + " ("
                      + places(ahead[0])
                      + " to "
                      + places(ahead[1])
                      + ")",
              micro ? places(system.microF1(othersThanFirst(system.task()))) : ""));
    }
    TextTable.print(out, rows, List.of(false, true, false, false, true));
  }

  private void labels(ThemeAnswers rules, ThemeAnswers own) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "label", "texts", "rules' precision", "recall", "F1", "own precision", "recall", "F1"));
    List<LabelCounts> before = rules.counts();
    List<LabelCounts> after = own.counts();
    for (int i = 0; i < before.size(); i++) {
      LabelCounts one = before.get(i);
      LabelCounts other = after.get(i);
      rows.add(
          List.of(
              one.label(),
              String.format(Locale.ROOT, "%,d", one.hits() + one.missed()),
              places(one.precision()),
              places(one.recall()),
              places(one.f1()),
              places(other.precision()),
              places(other.recall()),
              places(other.f1())));
    }
    TextTable.print(out, rows, List.of(false, true, true, true, true, true, true, true));
  }

  private static List<String> othersThanFirst(ThemeTask task) {
    return task.labels().stream().skip(1).map(ThemeLabel::name).toList();
  }

  private static String places(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
