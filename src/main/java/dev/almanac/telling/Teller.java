package dev.almanac.telling;

import dev.almanac.digest.form.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who asked what a run did. One of them who cannot be told is a line for the run's
 * summary: what was published is published.
 */
public final class Teller {
  /** Earlier runs that a report compares with. */
  private static final int EARLIER = 30;

  private final TellingConfig config;
  private final Map<String, String> environment;
  private final List<String> faults = new ArrayList<>();

  /** Tells somebody. */
  @FunctionalInterface
  private interface Telling {
    void tell() throws IOException;
  }

  /**
   * @param environment variables, among which keys are looked up
   */
  public Teller(TellingConfig config, Map<String, String> environment) {
    this.config = config;
    this.environment = environment;
  }

  /** Whether somebody wants to know what the run built of each table. */
  public boolean wantsTables() {
    return config.wantsTables();
  }

  /** The run has begun, with these dumps. */
  public void start(RunFacts.Identity run, Instant at, List<RunFacts.Input> inputs) {
    String lineage = config.lineage();
    if (lineage != null) {
      attempt("lineage", () -> sink(lineage).emit(new LineageEvents(run).start(at, inputs)));
    }
  }

  /** The run is over. */
  public void end(RunFacts facts) {
    Path output = Path.of(facts.run().output());
    Path file = config.metricsFile();
    String endpoint = config.otlpEndpoint();
    if (file != null || endpoint != null) {
      attempt("metrics", () -> metrics(facts, file, endpoint));
    }
    String lineage = config.lineage();
    if (lineage != null) {
      attempt("lineage", () -> sink(lineage).emit(new LineageEvents(facts.run()).end(facts)));
    }
    Path report = config.report();
    if (report != null) {
      attempt("report", () -> report(facts, before(facts, PastRuns.latest(output, EARLIER + 1))));
    }
  }

  private void metrics(RunFacts facts, @Nullable Path file, @Nullable String endpoint)
      throws IOException {
    List<Measure> measures = Measures.of(facts, lastSuccess(facts));
    if (file != null) {
      attempt("metrics", () -> PrometheusFile.write(file, measures));
    }
    if (endpoint != null) {
      attempt(
          "OpenTelemetry",
          () -> new OtlpExport(endpoint, key(config.otlpKeyVariable())).send(facts, measures));
    }
  }

  private static Optional<Instant> lastSuccess(RunFacts facts) throws IOException {
    if (facts.files() != null) {
      return Optional.of(facts.endedAt());
    }
    List<PastRun> latest = PastRuns.latest(Path.of(facts.run().output()), 1);
    return latest.stream()
        .map(run -> run.startedAt().plusMillis(Math.round(run.wallSeconds() * 1000)))
        .findFirst();
  }

  /** Without the run itself, whose row is published by now. */
  private static List<PastRun> before(RunFacts facts, List<PastRun> latest) {
    List<PastRun> earlier =
        latest.stream().filter(run -> !run.id().equals(facts.run().id())).toList();
    return earlier.subList(Math.max(0, earlier.size() - EARLIER), earlier.size());
  }

  private void report(RunFacts facts, List<PastRun> earlier) throws IOException {
    Path folder = Objects.requireNonNull(config.report());
    WholeFile.write(
        folder.resolve("report.json"),
        ReportJson.of(facts, earlier).getBytes(StandardCharsets.UTF_8));
    WholeFile.write(
        folder.resolve("report.html"),
        Templates.render("runreport", new ReportPage(facts, earlier)));
  }

  private LineageSink sink(String lineage) throws IOException {
    return new LineageSink(lineage, key(config.lineageKeyVariable()));
  }

  private @Nullable String key(@Nullable String variable) throws IOException {
    if (variable == null) {
      return null;
    }
    String key = environment.get(variable);
    if (key == null || key.isBlank()) {
      throw new IOException("the environment variable " + variable + " is not set");
    }
    return key;
  }

  /** Who could not be told, a line each, in words; none where all were. */
  public List<String> faults() {
    return faults.stream().distinct().toList();
  }

  private void attempt(String whom, Telling telling) {
    try {
      telling.tell();
    } catch (IOException e) {
      faults.add("Not told (" + whom + "): " + Faults.line(e));
    }
  }
}
