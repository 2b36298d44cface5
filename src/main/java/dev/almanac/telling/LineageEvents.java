package dev.almanac.telling;

import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineage.RunEvent;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * OpenLineage's events of a run. Its inputs are the folders of its dumps, its outputs the tables;
 * audits are the tests of its facet of tests.
 *
 * @see <a href="https://openlineage.io/docs/spec/object-model">OpenLineage's object model</a>
 */
final class LineageEvents {
  /** Whose job it is, as OpenLineage has namespaces. */
  static final String NAMESPACE = "almanac";

  static final String JOB = "almanac.run";

  private static final String PRODUCER = "urn:almanac:";

  private final RunFacts.Identity run;
  private final OpenLineage lineage;
  private final LineageDatasets datasets;

  LineageEvents(RunFacts.Identity run) {
    this.run = run;
    this.lineage = new OpenLineage(URI.create(PRODUCER + run.version()));
    this.datasets = new LineageDatasets(lineage, run.output());
  }

  /** The run begins. */
  RunEvent start(Instant at, List<RunFacts.Input> inputs) {
    return event(RunEvent.EventType.START, at, facets())
        .inputs(datasets.inputs(inputs, false))
        .build();
  }

  /** The run is over: {@code COMPLETE}, or {@code FAIL} with its reason. */
  RunEvent end(RunFacts facts) {
    OpenLineage.RunFacetsBuilder facets = facets();
    if (!facts.audits().isEmpty()) {
      facets.test(lineage.newTestRunFacet(facts.audits().stream().map(this::test).toList()));
    }
    if (!facts.ending().isSuccess()) {
      facets.errorMessage(
          lineage
              .newErrorMessageRunFacetBuilder()
              .message(facts.ending().reason())
              .programmingLanguage("JAVA")
              .build());
      return event(RunEvent.EventType.FAIL, facts.endedAt(), facets)
          .inputs(datasets.inputs(facts.inputs(), true))
          .build();
    }
    return event(RunEvent.EventType.COMPLETE, facts.endedAt(), facets)
        .inputs(datasets.inputs(facts.inputs(), true))
        .outputs(datasets.outputs(facts.tables()))
        .build();
  }

  private OpenLineage.TestExecution test(RunFacts.AuditFact audit) {
    return lineage
        .newTestExecutionBuilder()
        .name(audit.name())
        .status(
            switch (audit.state()) {
              case PASSED -> "pass";
              case FAILED -> "fail";
              case NOT_RUN -> "skip";
            })
        .severity("error")
        .type("audit")
        .description(audit.holds())
        .expected("0")
        .actual(String.valueOf(audit.found()))
        .build();
  }

  private OpenLineage.RunFacetsBuilder facets() {
    OpenLineage.RunFacetsBuilder facets = new OpenLineage.RunFacetsBuilder();
    facets.processing_engine(
        lineage.newProcessingEngineRunFacet(run.version(), "Apache Beam, " + run.runner(), null));
    facets.executionParameters(
        lineage.newExecutionParametersRunFacet(
            run.options().entrySet().stream().map(this::parameter).toList()));
    return facets;
  }

  private OpenLineage.ExecutionParameter parameter(Map.Entry<String, String> option) {
    return lineage
        .newExecutionParameterBuilder()
        .key(option.getKey())
        .name(option.getKey())
        .value(option.getValue())
        .build();
  }

  private OpenLineage.RunEventBuilder event(
      RunEvent.EventType type, Instant at, OpenLineage.RunFacetsBuilder facets) {
    return lineage
        .newRunEventBuilder()
        .eventType(type)
        .eventTime(at.atZone(ZoneOffset.UTC))
        .run(lineage.newRun(RunUuid.of(run), facets.build()))
        .job(
            lineage.newJob(
                NAMESPACE,
                JOB,
                lineage
                    .newJobFacetsBuilder()
                    .jobType(lineage.newJobTypeJobFacet("BATCH", "BEAM", "JOB", null))
                    .build()));
  }
}
