package dev.almanac.telling;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporterBuilder;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.resources.Resource;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends a run's measures, and its trace with a span a stage, by OpenTelemetry's protocol over HTTP
 * (OTLP, {@code v1/metrics} and {@code v1/traces} under one address, protobuf).
 */
final class OtlpExport {
  private static final String SCOPE = "dev.almanac";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What it would say on the console of an endpoint that is down, a run says in one line. */
  private static final Logger OWN_LOG = Logger.getLogger("io.opentelemetry");

  private final String endpoint;
  private final @Nullable String key;

  /**
   * @param endpoint such as {@code http://localhost:4318}
   * @param key sent as bearer token; null where none is due
   */
  OtlpExport(String endpoint, @Nullable String key) {
    this.endpoint = endpoint;
    this.key = key;
  }

  /**
   * Sends both.
   *
   * @throws IOException where the endpoint does not take them
   */
  void send(RunFacts facts, List<Measure> measures) throws IOException {
    OWN_LOG.setLevel(Level.OFF);
    Resource resource =
        Resource.getDefault()
            .merge(
                Resource.create(
                    Attributes.builder()
                        .put("service.name", "almanac")
                        .put("service.version", facts.run().version())
                        .put("service.instance.id", RunUuid.of(facts.run()).toString())
                        .build()));
    send(facts, resource);
    send(measures, resource);
  }

  private void send(RunFacts facts, Resource resource) throws IOException {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(endpoint + "/v1/traces")
            .setTimeout(PATIENCE)
            .setConnectTimeout(PATIENCE)
            .setRetryPolicy(null);
    if (key != null) {
      builder.addHeader("Authorization", "Bearer " + key);
    }
    try (OtlpHttpSpanExporter exporter = builder.build()) {
      check(exporter.export(RunTrace.of(facts, resource)), "the trace");
    }
  }

  private void send(List<Measure> measures, Resource resource) throws IOException {
    OtlpHttpMetricExporterBuilder builder =
        OtlpHttpMetricExporter.builder()
            .setEndpoint(endpoint + "/v1/metrics")
            .setTimeout(PATIENCE)
            .setConnectTimeout(PATIENCE)
            .setRetryPolicy(null);
    if (key != null) {
      builder.addHeader("Authorization", "Bearer " + key);
    }
    OneReading reading = new OneReading();
    try (OtlpHttpMetricExporter exporter = builder.build();
        SdkMeterProvider provider =
            SdkMeterProvider.builder()
                .setResource(resource)
                .registerMetricReader(reading)
                .build()) {
      record(provider.get(SCOPE), measures);
      check(exporter.export(reading.collect()), "the metrics");
    }
  }

  private static void record(Meter meter, List<Measure> measures) {
    Map<String, List<Measure>> byName = new LinkedHashMap<>();
    measures.forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
    byName.forEach(
        (name, points) ->
            meter
                .gaugeBuilder(name)
                .setUnit(points.get(0).unit())
                .setDescription(points.get(0).help())
                .buildWithCallback(
                    gauge ->
                        points.forEach(
                            point -> gauge.record(point.value(), attributes(point.labels())))));
  }

  private static Attributes attributes(Map<String, String> labels) {
    AttributesBuilder attributes = Attributes.builder();
    labels.forEach((name, value) -> attributes.put(AttributeKey.stringKey(name), value));
    return attributes.build();
  }

  private void check(CompletableResultCode result, String what) throws IOException {
    result.join(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
    if (!result.isSuccess()) {
      Throwable fault = result.getFailureThrowable();
      // An answer that refuses has no cause.
      boolean isRefused = fault != null && fault.getCause() == null;
      String why = fault == null || isRefused ? "it refused" : Faults.reason(fault);
      throw new IOException(endpoint + " did not take " + what + ": " + why);
    }
  }
}
