package dev.almanac.telling;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whom a run tells what it did; null for those who did not ask.
 *
 * @param metricsFile Prometheus's text format
 * @param otlpEndpoint address of OpenTelemetry's protocol over HTTP
 * @param otlpKeyVariable name of the environment variable with its key
 * @param lineage a file, or an http(s) address, for OpenLineage's events
 * @param lineageKeyVariable name of the environment variable with its key
 * @param report folder of the report
 */
public record TellingConfig(
    @Nullable Path metricsFile,
    @Nullable String otlpEndpoint,
    @Nullable String otlpKeyVariable,
    @Nullable String lineage,
    @Nullable String lineageKeyVariable,
    @Nullable Path report) {
  /** Nobody asked. */
  public static final TellingConfig NONE = new TellingConfig(null, null, null, null, null, null);

  /** Whether somebody wants to know what the run built of each table. */
  public boolean wantsTables() {
    return metricsFile != null || otlpEndpoint != null || lineage != null || report != null;
  }
}
