package dev.almanac.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OtlpExportTest {

  @Test
  void sendsEveryMeasureAsAGauge() throws IOException {
    List<Measure> measures = Measures.of(Facts.published(), Optional.empty());
    List<Metric> metrics = metrics(Facts.published(), measures);
    assertThat(metrics).allMatch(Metric::hasGauge);
    Map<String, Double> points =
        metrics.stream()
            .flatMap(
                metric ->
                    metric.getGauge().getDataPointsList().stream()
                        .map(point -> Map.entry(name(metric, point), point.getAsDouble())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertThat(points)
        .hasSize(measures.size())
        .containsEntry("almanac_records{}", 12.0)
        .containsEntry("almanac_rejects_by_reason{reason=no_title}", 2.0)
        .containsEntry("almanac_stage_busy_seconds{stage=ReadDumps}", 6.0)
        .containsEntry("almanac_last_run_success{}", 1.0);
    assertThat(metrics)
        .filteredOn(metric -> metric.getName().equals("almanac_bytes_read"))
        .singleElement()
        .satisfies(metric -> assertThat(metric.getUnit()).isEqualTo("By"));
  }

  @Test
  void sendsOneTraceWithASpanAStage() throws IOException {
    Map<String, Span> spans = spans(Facts.published());
    assertThat(spans.keySet())
        .containsExactlyInAnyOrder(
            "almanac run", "setup", "pipeline", "audits", "ReadDumps", "WriteTables");
    Span run = span(spans, "almanac run");
    assertThat(run.getParentSpanId().isEmpty()).isTrue();
    assertThat(span(spans, "audits").getParentSpanId()).isEqualTo(run.getSpanId());
    Span pipeline = span(spans, "pipeline");
    assertThat(pipeline.getParentSpanId()).isEqualTo(run.getSpanId());
    Span read = span(spans, "ReadDumps");
    assertThat(read.getParentSpanId()).isEqualTo(pipeline.getSpanId());
    assertThat(read.getEndTimeUnixNano() - read.getStartTimeUnixNano())
        .isEqualTo(Duration.ofSeconds(3).toNanos());
    assertThat(spans.values()).extracting(Span::getTraceId).containsOnly(run.getTraceId());
    assertThat(HexFormat.of().formatHex(run.getTraceId().toByteArray()))
        .as("the trace is named as the run of the lineage is")
        .isEqualTo(RunUuid.of(Facts.RUN).toString().replace("-", ""));
    assertThat(spans.values()).extracting(Span::getSpanId).doesNotHaveDuplicates();
  }

  @Test
  void aRunThatFailedIsASpanInErrorWithItsReason() throws IOException {
    Status status = span(spans(Facts.failed("twice fm:a")), "almanac run").getStatus();
    assertThat(status.getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
    assertThat(status.getMessage()).contains("keys: twice fm:a");
  }

  @Test
  void theKeyIsABearerToken() throws IOException {
    try (Receiver receiver = new Receiver(200)) {
      new OtlpExport(receiver.address(), "sesame").send(Facts.published(), List.of());
      assertThat(receiver.sent())
          .hasSize(2)
          .allMatch(one -> "Bearer sesame".equals(one.authorization()));
    }
  }

  @Test
  void anEndpointThatRefusesIsSaidToWithItsAnswer() throws IOException {
    try (Receiver receiver = new Receiver(503)) {
      assertThatThrownBy(
              () -> new OtlpExport(receiver.address(), null).send(Facts.published(), List.of()))
          .isInstanceOf(IOException.class)
          .hasMessage(receiver.address() + " did not take the trace: it refused");
      assertThat(receiver.sent()).as("nothing is tried again").hasSize(1);
    }
  }

  @Test
  @Timeout(20)
  void anEndpointThatIsDownIsSaidSoon() {
    assertThatThrownBy(
            () -> new OtlpExport("http://localhost:9", null).send(Facts.published(), List.of()))
        .isInstanceOf(IOException.class)
        .hasMessage("http://localhost:9 did not take the trace: nobody answers");
  }

  private static List<Metric> metrics(RunFacts facts, List<Measure> measures) throws IOException {
    ByteString body = sent(facts, measures, "/v1/metrics");
    return ExportMetricsServiceRequest.parseFrom(body).getResourceMetricsList().stream()
        .flatMap(resource -> resource.getScopeMetricsList().stream())
        .flatMap(scope -> scope.getMetricsList().stream())
        .toList();
  }

  private static Map<String, Span> spans(RunFacts facts) throws IOException {
    ByteString body = sent(facts, List.of(), "/v1/traces");
    return ExportTraceServiceRequest.parseFrom(body).getResourceSpansList().stream()
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .collect(Collectors.toMap(Span::getName, Function.identity()));
  }

  private static ByteString sent(RunFacts facts, List<Measure> measures, String path)
      throws IOException {
    try (Receiver receiver = new Receiver(200)) {
      new OtlpExport(receiver.address(), null).send(facts, measures);
      return receiver.sent().stream()
          .filter(one -> one.path().equals(path))
          .findFirst()
          .orElseThrow()
          .body();
    }
  }

  private static Span span(Map<String, Span> spans, String name) {
    return Optional.ofNullable(spans.get(name)).orElseThrow();
  }

  private static String name(Metric metric, NumberDataPoint point) {
    return metric.getName()
        + point.getAttributesList().stream()
            .map(one -> one.getKey() + "=" + one.getValue().getStringValue())
            .sorted()
            .collect(Collectors.joining(",", "{", "}"));
  }
}
