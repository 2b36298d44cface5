package dev.almanac.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A number of this run beside that of earlier ones, as a line.
 *
 * @param label what it is
 * @param now the number of this run, as it is written
 * @param against what it is compared with, in words; empty where there is nothing
 * @param points of the line, as SVG writes them
 * @param area the same, closed along the axis
 * @param endX of the last point
 * @param endY of the last point
 */
public record TrendChart(
    String label,
    String now,
    String against,
    String points,
    String area,
    String endX,
    String endY) {
  /** Of the drawing, in its own units. */
  static final int WIDTH = 240;

  static final int HEIGHT = 56;
  private static final int MARGIN = 4;

  /** Whether there is a line: of one run there is none. */
  public boolean isDrawn() {
    return points.indexOf(' ') > 0;
  }

  /**
   * A chart.
   *
   * @param format of the number, for {@link String#format}
   * @param values of the runs, the latest last
   */
  static TrendChart of(String label, String format, List<Double> values) {
    double most = values.stream().mapToDouble(value -> value).max().orElse(0);
    double top = most == 0 ? 1 : most;
    List<String> points = new ArrayList<>();
    String x = "0";
    String y = "0";
    for (int i = 0; i < values.size(); i++) {
      double across =
          values.size() < 2 ? 0 : (double) i * (WIDTH - 2 * MARGIN) / (values.size() - 1);
      x = number(MARGIN + across);
      y = number(HEIGHT - MARGIN - values.get(i) / top * (HEIGHT - 2 * MARGIN));
      points.add(x + "," + y);
    }
    String line = String.join(" ", points);
    String area = MARGIN + "," + HEIGHT + " " + line + " " + (WIDTH - MARGIN) + "," + HEIGHT;
    double last = values.get(values.size() - 1);
    return new TrendChart(label, written(format, last), against(format, values), line, area, x, y);
  }

  /** The median of the earlier runs, which one that is out of the way does not move. */
  private static String against(String format, List<Double> values) {
    List<Double> earlier = values.subList(0, values.size() - 1).stream().sorted().toList();
    if (earlier.isEmpty()) {
      return "";
    }
    int size = earlier.size();
    double median = (earlier.get((size - 1) / 2) + earlier.get(size / 2)) / 2;
    String middle = size == 1 ? "before: " : "median of the " + size + " before: ";
    return middle + written(format, median);
  }

  private static String written(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
