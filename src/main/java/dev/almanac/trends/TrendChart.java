package dev.almanac.trends;

import dev.almanac.model.Grain;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Shares of themes over time as a line chart, for screen and print: colours that the colour-blind
 * tell apart (Okabe and Ito 2008), and for each line a stroke and a marker of its own, so that they
 * are told apart in grey as well.
 */
public final class TrendChart {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 520;

  private static final List<Color> COLORS =
      List.of(
          new Color(0x0072B2),
          new Color(0xD55E00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x000000),
          new Color(0xE69F00));

  private static final List<BasicStroke> STROKES =
      List.of(
          stroke(), stroke(8, 4), stroke(2, 3), stroke(10, 3, 2, 3), stroke(4, 4), stroke(1, 2));

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.CROSS,
          SeriesMarkers.TRIANGLE_DOWN);

  private static final Color BOUND = new Color(0x777777);
  private static final BasicStroke BOUND_STROKE =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0);

  private static final int MONTH_LENGTH = "2025-07".length();
  private static final int DAY_LENGTH = "2025-07-15".length();

  /** More points than this crowd their intervals and markers. */
  private static final int FEW = 60;

  /** How many lines a chart tells apart. */
  public static final int MOST_LINES = COLORS.size();

  private final Grain grain;
  private final XYChart chart;

  /**
   * @param lines at most {@link #MOST_LINES}, each with a point
   * @param grain of their points
   * @param title what is shown
   */
  public TrendChart(List<ThemeLine> lines, Grain grain, String title) {
    this.grain = grain;
    chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .yAxisTitle("share of posts, %")
            .build();
    style(chart.getStyler());
    chart.getStyler().setxAxisTickLabelsFormattingFunction(this::tick);
    for (int i = 0; i < lines.size(); i++) {
      add(lines.get(i), i, lines.size() == 1);
    }
  }

  private static void style(org.knowm.xchart.style.XYStyler styler) {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    styler
        .setLegendPosition(Styler.LegendPosition.OutsideS)
        .setLegendLayout(Styler.LegendLayout.Horizontal)
        .setChartBackgroundColor(Color.WHITE)
        .setPlotBorderVisible(false)
        .setLegendBorderColor(Color.WHITE)
        .setLegendFont(font)
        .setChartTitleFont(font.deriveFont(Font.BOLD, 15));
    styler
        .setYAxisMin(0.0)
        .setLocale(Locale.ROOT)
        .setTimezone(TimeZone.getTimeZone(ZoneOffset.UTC))
        .setAxisTickLabelsFont(font)
        .setAxisTitleFont(font);
    styler.setPlotGridLinesColor(new Color(0xDDDDDD));
  }

  /** A line that stands alone has its intervals. */
  private void add(ThemeLine line, int number, boolean isAlone) {
    boolean isFew = line.points().size() <= FEW;
    XYSeries series = add(line.themeName(), line, ThemeLine.Point::share);
    series.setLineColor(COLORS.get(number));
    series.setLineStyle(STROKES.get(number));
    series.setMarker(isFew ? MARKERS.get(number) : SeriesMarkers.NONE);
    series.setMarkerColor(COLORS.get(number));
    if (isAlone && isFew) {
      // The library's own arms are of one length, and an interval's are not.
      addBound("95% interval", line, ThemeLine.Point::shareHigh);
      addBound("its lower end", line, ThemeLine.Point::shareLow).setShowInLegend(false);
    }
  }

  private XYSeries addBound(String name, ThemeLine line, ToDoubleFunction<ThemeLine.Point> share) {
    XYSeries series = add(name, line, share);
    series.setLineColor(BOUND);
    series.setLineStyle(BOUND_STROKE);
    series.setMarker(SeriesMarkers.NONE);
    return series;
  }

  private XYSeries add(String name, ThemeLine line, ToDoubleFunction<ThemeLine.Point> share) {
    return chart.addSeries(
        name,
        line.points().stream().map(point -> moment(point.start())).toList(),
        line.points().stream().map(point -> 100 * share.applyAsDouble(point)).toList());
  }

  private static Date moment(LocalDate day) {
    return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** The library sets ticks where they fall, mostly within a month: a year alone would mislead. */
  private String tick(double millis) {
    LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli((long) millis), ZoneOffset.UTC);
    return day.toString().substring(0, grain == Grain.DAY ? DAY_LENGTH : MONTH_LENGTH);
  }

  private static BasicStroke stroke(float... dashes) {
    return dashes.length == 0
        ? new BasicStroke(2.2f)
        : new BasicStroke(2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  /** Writes the chart as PNG, {@value #WIDTH} by {@value #HEIGHT} pixels. */
  public void png(OutputStream out) throws IOException {
    BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG);
  }

  /** Writes the chart as SVG. */
  public void svg(OutputStream out) throws IOException {
    VectorGraphicsEncoder.saveVectorGraphic(
        chart, out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
  }
}
