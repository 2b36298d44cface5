package dev.almanac.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/**
 * Those of the options of {@code run} that say whom it tells what it did; none changes a result.
 */
public interface TellingOptions extends PipelineOptions {

  @Description(
      "File for Prometheus, written at the end of a run, also of one that failed: counts, times, audits and"
          + " almanac_last_run_success. A name.prom in the folder of node_exporter's textfile collector.")
  @Nullable String getMetricsFile();

  void setMetricsFile(@Nullable String value);

  @Description(
      "Address to which metrics and one trace are sent at the end, by OpenTelemetry's protocol over HTTP, such"
          + " as http://localhost:4318. One that is down is a line in the summary. Default: nothing is sent.")
  @Nullable String getOtlpEndpoint();

  void setOtlpEndpoint(@Nullable String value);

  @Description(
      "Name of the environment variable that holds a bearer token for --otlpEndpoint; never the token"
          + " itself.")
  @Nullable String getOtlpKeyVariable();

  void setOtlpKeyVariable(@Nullable String value);

  @Description(
      "Where OpenLineage's events go, START and then COMPLETE or FAIL, with dumps, tables, their columns and"
          + " rows: a file, to which a line an event is added, or an address such as http://localhost:5000.")
  @Nullable String getLineage();

  void setLineage(@Nullable String value);

  @Description(
      "Name of the environment variable that holds a bearer token for --lineage; never the token itself.")
  @Nullable String getLineageKeyVariable();

  void setLineageKeyVariable(@Nullable String value);

  @Description(
      "Folder for report.html and report.json, which tell at the end of a run, also of one that failed, what it"
          + " counted, what each audit found, how long stages took, and how that was in earlier runs.")
  @Nullable String getReport();

  void setReport(@Nullable String value);

  @Description(
      "Shape of what is said on standard error: text, or json, an object a line with the run's id and its"
          + " stage.")
  @Default.String("text")
  String getLogFormat();

  void setLogFormat(String value);
}
