package dev.almanac.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.tables.Table;
import io.openlineage.client.OpenLineage.OutputDataset;
import io.openlineage.client.OpenLineage.RunEvent;
import io.openlineage.client.OpenLineage.SchemaDatasetFacetFields;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
  private static final LineageEvents EVENTS = new LineageEvents(Facts.RUN);

  @TempDir private Path folder = Path.of("");

  @Test
  void aRunBeginsAndIsCompletedUnderOneId() throws IOException {
    RunFacts facts = Facts.published();
    List<RunEvent> events = written(EVENTS.start(Facts.START, facts.inputs()), EVENTS.end(facts));
    assertThat(events)
        .extracting(RunEvent::getEventType)
        .containsExactly(RunEvent.EventType.START, RunEvent.EventType.COMPLETE);
    assertThat(events)
        .extracting(event -> event.getRun().getRunId())
        .containsOnly(RunUuid.of(Facts.RUN));
    assertThat(events)
        .allSatisfy(
            event -> {
              assertThat(event.getJob().getNamespace()).isEqualTo("almanac");
              assertThat(event.getJob().getName()).isEqualTo("almanac.run");
              assertThat(event.getProducer().toString()).isEqualTo("urn:almanac:0.1.0");
              assertThat(event.getSchemaURL().toString())
                  .startsWith("https://openlineage.io/spec/");
            });
    assertThat(events.get(1).getEventTime()).isEqualTo(facts.endedAt().atZone(ZoneOffset.UTC));
  }

  @Test
  void inputsAreFoldersOfDumpsWithWhatWasReadOfThem() throws IOException {
    RunEvent event = written(EVENTS.end(Facts.published())).get(0);
    assertThat(event.getInputs())
        .extracting(input -> input.getNamespace() + " " + input.getName())
        .containsExactly("file /data/dumps", "file /data/more");
    var statistics = event.getInputs().get(0).getInputFacets().getInputStatistics();
    assertThat(statistics.getRowCount()).isEqualTo(12);
    assertThat(statistics.getSize()).isEqualTo(123_456);
    assertThat(statistics.getFileCount()).isEqualTo(2);
  }

  @Test
  void tenYearsOfDaysAreFewDataSets() {
    List<RunFacts.Input> days =
        IntStream.range(0, 3650)
            .mapToObj(
                day -> {
                  String path = "/d/lw/%d/%02d/%d.jsonl".formatted(day / 365, day % 12, day);
                  return new RunFacts.Input(path, path, 1, 1, 0, 1);
                })
            .toList();
    assertThat(LineageDatasets.folders(days)).hasSize(10).containsKey("/d/lw/3");
  }

  @Test
  void outputsAreTablesWithTheColumnsOfTheirContractsAndWhatWasBuilt() throws IOException {
    RunEvent event = written(EVENTS.end(Facts.published())).get(0);
    assertThat(event.getOutputs())
        .extracting(OutputDataset::getName)
        .containsExactly("/data/out/tables/posts", "/data/out/tables/runs");
    OutputDataset posts = event.getOutputs().get(0);
    List<SchemaDatasetFacetFields> fields = posts.getFacets().getSchema().getFields();
    assertThat(fields)
        .extracting(SchemaDatasetFacetFields::getName)
        .containsExactlyElementsOf(
            Table.POSTS.schema().getFields().stream().map(Schema.Field::name).toList());
    assertThat(fields).allSatisfy(field -> assertThat(field.getDescription()).isNotBlank());
    assertThat(fields)
        .filteredOn(field -> field.getName().matches("tags|published_at|summary_evidence"))
        .extracting(SchemaDatasetFacetFields::getType)
        .containsExactly("array<string>", "timestamp-micros", "array<struct>");
    var statistics = posts.getOutputFacets().getOutputStatistics();
    assertThat(statistics.getRowCount()).isEqualTo(5);
    assertThat(statistics.getSize()).isEqualTo(2_000);
    assertThat(statistics.getFileCount()).isEqualTo(2);
  }

  @Test
  void aRunThatFailedSaysWhyAndHasNoOutputs() throws IOException {
    RunEvent event = written(EVENTS.end(Facts.failed("twice fm:a"))).get(0);
    assertThat(event.getEventType()).isEqualTo(RunEvent.EventType.FAIL);
    assertThat(event.getOutputs()).isNullOrEmpty();
    assertThat(event.getRun().getFacets().getErrorMessage().getMessage())
        .contains("keys: twice fm:a");
    assertThat(event.getRun().getFacets().getTest().getTests())
        .extracting(test -> test.getName() + " " + test.getStatus())
        .containsExactly("counts pass", "keys fail", "drop skip");
  }

  @Test
  void anAddressGetsTheEventWithTheKey() throws IOException {
    try (Receiver receiver = new Receiver(201)) {
      new LineageSink(receiver.address(), "sesame").emit(EVENTS.end(Facts.published()));
      Receiver.Sent sent = receiver.sent().get(0);
      assertThat(sent.path()).isEqualTo("/api/v1/lineage");
      assertThat(sent.authorization()).isEqualTo("Bearer sesame");
      RunEvent event = OpenLineageClientUtils.runEventFromJson(sent.body().toStringUtf8());
      assertThat(event.getOutputs()).hasSize(2);
    }
  }

  @Test
  void anAddressWithAPathIsTakenAsItIs() throws IOException {
    try (Receiver receiver = new Receiver(200)) {
      new LineageSink(receiver.address() + "/events/here", null)
          .emit(EVENTS.end(Facts.published()));
      assertThat(receiver.sent()).extracting(Receiver.Sent::path).containsExactly("/events/here");
    }
  }

  @Test
  @Timeout(20)
  void anAddressThatRefusesOrIsDownIsAnIoException() throws IOException {
    try (Receiver receiver = new Receiver(500)) {
      assertThatThrownBy(
              () -> new LineageSink(receiver.address(), null).emit(EVENTS.end(Facts.published())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(receiver.address());
    }
    assertThatThrownBy(
            () -> new LineageSink("http://localhost:9", null).emit(EVENTS.end(Facts.published())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://localhost:9");
  }

  @Test
  void runsOfOtherOutputsOrTimesHaveOtherIds() {
    RunFacts.Identity run = Facts.RUN;
    assertThat(
            List.of(
                RunUuid.of(run),
                RunUuid.of(
                    new RunFacts.Identity(
                        run.id(), run.version(), run.runner(), "/data/other", run.options())),
                RunUuid.of(
                    new RunFacts.Identity(
                        run.id() + "-2", run.version(), run.runner(), run.output(), Map.of()))))
        .doesNotHaveDuplicates();
  }

  private List<RunEvent> written(RunEvent... events) throws IOException {
    Path file = folder.resolve("events/lineage.jsonl");
    for (RunEvent event : events) {
      new LineageSink(file.toString(), null).emit(event);
    }
    return Files.readAllLines(file).stream().map(OpenLineageClientUtils::runEventFromJson).toList();
  }
}
