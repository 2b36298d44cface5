package dev.almanac.telling;

import dev.almanac.model.StageTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stages as bars over the time of the run.
 *
 * @param rows in the order of their start
 * @param ticks along the time axis
 */
public record Timeline(List<Row> rows, List<Tick> ticks) {
  private static final int TICKS = 5;
  private static final double[] STEPS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600};

  /**
   * A stage.
   *
   * @param x where its bar begins, in hundredths of the whole
   * @param width of the bar, in the same
   * @param isStep whether it is a step of the run; else a stage of the engine within one
   * @param wall from its first work to its last
   * @param busy work, over all workers
   */
  public record Row(
      String name, String x, String width, boolean isStep, String wall, String busy) {}

  /** A moment on the axis, in hundredths of the whole. */
  public record Tick(String x, String text) {}

  static Timeline of(RunFacts facts) {
    double whole = Math.max(1, facts.wall().toMillis());
    List<Row> rows = new ArrayList<>();
    for (StageTime step : facts.steps()) {
      rows.add(row(step, facts.startedAt(), whole, true));
      if (step.stage().equals(RunTrace.PIPELINE)) {
        facts.stages().forEach(one -> rows.add(row(one, facts.startedAt(), whole, false)));
      }
    }
    return new Timeline(rows, ticks(whole / 1000));
  }

  private static Row row(StageTime stage, Instant start, double whole, boolean isStep) {
    double from = Math.max(0, Duration.between(start, stage.start()).toMillis());
    double wall = Duration.between(stage.start(), stage.end()).toMillis();
    return new Row(
        stage.stage(),
        percent(Math.min(99.6, 100 * from / whole)),
        percent(Math.max(0.4, Math.min(100, 100 * wall / whole))),
        isStep,
        seconds(wall / 1000),
        isStep ? "" : seconds(stage.busy().toMillis() / 1000.0));
  }

  private static List<Tick> ticks(double seconds) {
    double step = STEPS[STEPS.length - 1];
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= TICKS; i--) {
      step = STEPS[i];
    }
    List<Tick> ticks = new ArrayList<>();
    for (double at = 0; at < seconds * 0.97; at += step) {
      String text = at % 60 == 0 && at > 0 ? (int) (at / 60) + " min" : (int) at + " s";
      ticks.add(new Tick(percent(100 * at / seconds), text));
    }
    return ticks;
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static String seconds(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%,.2f s" : "%,.1f s", value);
  }
}
