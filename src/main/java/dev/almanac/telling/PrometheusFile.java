package dev.almanac.telling;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures in Prometheus's text format, version 0.0.4, as the textfile collector of node_exporter
 * reads it. All are gauges: a file tells of the last run alone, and no number in it only grows.
 */
final class PrometheusFile {

  private PrometheusFile() {}

  /**
   * Writes the file.
   *
   * @throws IOException where it cannot be written
   */
  static void write(Path file, List<Measure> measures) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(bytes, snapshots(measures), EscapingScheme.UNDERSCORE_ESCAPING);
    WholeFile.write(file, bytes.toByteArray());
  }

  private static MetricSnapshots snapshots(List<Measure> measures) {
    Map<String, List<Measure>> byName = new LinkedHashMap<>();
    measures.forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
    return new MetricSnapshots(
        byName.values().stream().<MetricSnapshot>map(PrometheusFile::gauge).toList());
  }

  private static GaugeSnapshot gauge(List<Measure> measures) {
    Measure first = measures.get(0);
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(first.name()).help(first.help());
    for (Measure one : measures) {
      Labels.Builder labels = Labels.builder();
      one.labels().forEach(labels::label);
      gauge.dataPoint(
          GaugeSnapshot.GaugeDataPointSnapshot.builder()
              .value(one.value())
              .labels(labels.build())
              .build());
    }
    return gauge.build();
  }
}
