package dev.almanac.digest.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of shares over time, laid out for a template to draw: no text of a dump is in it.
 *
 * @param label what is shown, for those who cannot see it
 * @param width of the drawing, in its own units
 * @param height of the drawing
 * @param points of the line, as SVG writes them
 * @param area the same, closed along the axis
 * @param ticks along the time axis
 * @param top what the top of the drawing stands for
 */
public record LineChart(
    String label, int width, int height, String points, String area, List<Tick> ticks, String top) {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 160;
  private static final int SPARK_WIDTH = 120;
  private static final int SPARK_HEIGHT = 28;
  private static final int MOST_TICKS = 8;

  /** Half the width of a year, as large as a phone shows it. */
  private static final int HALF_TICK = 24;

  /**
   * A year on the axis.
   *
   * @param anchor which end of the text stands at {@code x}, so that none is cut off
   */
  public record Tick(String x, String text, String anchor) {}

  /** Whether there is a line: of one point there is none. */
  public boolean isDrawn() {
    return points.indexOf(' ') > 0;
  }

  /** A line by months, with years on its axis. */
  static LineChart ofMonths(String label, LocalDate first, List<Double> shares) {
    double top = top(shares);
    List<Tick> ticks = new ArrayList<>();
    int years = (int) Math.ceil((first.getMonthValue() + shares.size()) / 12.0);
    int step = Math.max(1, (int) Math.ceil((double) years / MOST_TICKS));
    for (int i = 0; i < shares.size(); i++) {
      LocalDate month = first.plusMonths(i);
      if (month.getMonthValue() == 1 && month.getYear() % step == 0) {
        String x = x(i, shares.size(), WIDTH);
        ticks.add(new Tick(x, String.valueOf(month.getYear()), anchor(Double.parseDouble(x))));
      }
    }
    return of(label, WIDTH, HEIGHT, shares, top, ticks);
  }

  private static String anchor(double x) {
    return x < HALF_TICK ? "start" : x > WIDTH - HALF_TICK ? "end" : "middle";
  }

  /** A small line without an axis. */
  static LineChart spark(String label, List<Double> shares) {
    return of(label, SPARK_WIDTH, SPARK_HEIGHT, shares, top(shares), List.of());
  }

  private static LineChart of(
      String label, int width, int height, List<Double> shares, double top, List<Tick> ticks) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      double y = height - 2 - shares.get(i) / top * (height - 6);
      points.add(x(i, shares.size(), width) + "," + String.format(Locale.ROOT, "%.1f", y));
    }
    String line = String.join(" ", points);
    String area = "0," + height + " " + line + " " + width + "," + height;
    return new LineChart(
        label, width, height, line, area, ticks, String.format(Locale.ROOT, "%.0f %%", 100 * top));
  }

  /** A round share above all of them. */
  private static double top(List<Double> shares) {
    double most = shares.stream().mapToDouble(share -> share).max().orElse(0);
    return Math.max(0.01, Math.ceil(most * 20) / 20);
  }

  private static String x(int i, int points, int width) {
    return String.format(Locale.ROOT, "%.1f", points < 2 ? 0 : (double) i * width / (points - 1));
  }
}
