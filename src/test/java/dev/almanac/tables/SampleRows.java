package dev.almanac.tables;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.Comparison;
import dev.almanac.model.DayRange;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Gaps;
import dev.almanac.model.Grain;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.Post;
import dev.almanac.model.Silence;
import dev.almanac.model.Span;
import dev.almanac.model.StageTime;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.Theme;
import dev.almanac.model.ThemePair;
import dev.almanac.model.ThemeStat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;

/** A full row and a bare one of each table. */
final class SampleRows {
  static final Map<String, Theme> TAXONOMY =
      Map.of(
          "control",
          new Theme("control", "Contrôle", null, "About it.", List.of(), List.of(), 1, false));

  private SampleRows() {}

  static List<GenericRecord> of(Table table) {
    return switch (table) {
      case POSTS -> List.of(PostRows.post(post()), PostRows.post(bare()));
      case POST_TEXTS ->
          List.of(
              PostRows.text("fm:a", "Größe\n\n二\u0000🤖", "hash"), PostRows.text("fm:b", "", ""));
      case FINGERPRINTS ->
          List.of(
              FingerprintRows.of("fm:a", Samples.facts()),
              FingerprintRows.of("fm:b", Samples.bareFacts()));
      case SIGHTINGS ->
          List.of(
              SightingRows.of(Samples.sighting("fm:a", Samples.DAY)),
              SightingRows.of(Samples.bareSighting("fm:b", Samples.DAY)));
      case REJECTS -> List.of(RejectRows.of(Samples.reject()));
      case DUPLICATES ->
          List.of(
              DuplicateRows.of(
                  new Duplicate(
                      "fm:a", "fm:b", Duplicate.Kind.CROSSPOST, 0.1 + 0.2, "größe", "lesswrong")),
              DuplicateRows.of(
                  new Duplicate("fm:b", "fm:c", Duplicate.Kind.CROSSPOST, null, "", "arxiv")));
      case COMPARISONS ->
          List.of(
              ComparisonRows.of(new Comparison("fm:a", "fm:b", "h", "i", 0.1 + 0.2, 1)),
              ComparisonRows.of(new Comparison("fm:a", "fm:c", "", "", 0, 0)));
      case MODEL_CALLS ->
          List.of(
              ModelCallRows.of(
                  new ModelCall(
                      "h",
                      "narrative-1",
                      "größe",
                      ModelStatus.FAILED,
                      "timeout",
                      List.of(),
                      6,
                      900,
                      0,
                      0.1 + 0.2,
                      2,
                      Samples.DAY,
                      Samples.DAY)),
              ModelCallRows.of(
                  new ModelCall(
                      "h",
                      "summary-1",
                      "m",
                      ModelStatus.ANSWERED,
                      "",
                      List.of(
                          new ModelSentence("größe", new Span(3, 9), List.of()),
                          new ModelSentence("b", null, List.of("fm:a", "fm:b"))),
                      1,
                      900,
                      80,
                      0,
                      0,
                      null,
                      null)));
      case POST_THEMES -> PostRows.themes(post(), TAXONOMY);
      case THEME_STATS ->
          List.of(
              new ThemeStatRows(TAXONOMY).of(stat(0.25, 1.5, 1)),
              new ThemeStatRows(TAXONOMY).of(stat(0, 0, 2)));
      case THEME_PAIRS ->
          List.of(
              ThemePairRows.of(
                  new ThemePair(Grain.WEEK, Samples.DAY, "control", "evals", 2, 0.1 + 0.2, -0.5)));
      case PHRASES ->
          List.of(
              PhraseRows.of(
                  new PhraseStat(
                      Grain.MONTH,
                      Samples.DAY,
                      "größe prior",
                      3,
                      2,
                      0.1 + 0.2,
                      15.5,
                      1,
                      List.of("Größe Priors"),
                      List.of("fm:a", "fm:b"))));
      case RUNS ->
          List.of(
              RunRows.of(
                  new RunRows.Run(
                      "id",
                      Instant.parse("2026-03-10T08:15:30.123456Z"),
                      1.25,
                      "0.1.0",
                      "DirectRunner",
                      Map.of("input", "größe"),
                      Map.of("posts", 1L),
                      List.of(new RunRows.Input("größe", 3, 2, 1)),
                      new Gaps(
                          List.of(new DayRange(Samples.DAY, Samples.DAY.plusDays(1))),
                          List.of(new Silence("größe", Samples.DAY, 0.1 + 0.2))),
                      new RunRows.ModelSpend(3, 1200, 0.1 + 0.2),
                      List.of(
                          new StageTime(
                              "ReadDumps",
                              Instant.EPOCH,
                              Instant.EPOCH.plusMillis(20),
                              Duration.ofMillis(35),
                              2)))));
    };
  }

  static void write(Path folder, Table table) throws IOException {
    ParquetFiles.write(
        folder.resolve(table.label() + ".parquet"),
        table,
        Map.of("almanac.one", "1", "almanac.two", "2"),
        sink -> {
          for (GenericRecord row : of(table)) {
            sink.write(row);
          }
        });
  }

  /** Writes every table into the folder that is the one argument. */
  public static void main(String[] arguments) throws IOException {
    for (Table table : Table.values()) {
      write(Path.of(arguments[0]), table);
    }
  }

  private static Post post() {
    return PostDraft.of("fm:a", Samples.DAY)
        .title("“Quoted” – naïve 模型 🤖")
        .authors("Zoë", "阿")
        .sources("lesswrong", "alignmentforum")
        .text(Samples.facts())
        .summary(SummaryMethod.SUPPLIED, "Ein Satz — und noch einer.")
        .theme("control", 0.1 + 0.2)
        .post();
  }

  private static Post bare() {
    return PostDraft.of("fm:b", Samples.DAY).bare().post();
  }

  private static ThemeStat stat(double baseline, double z, int rank) {
    return new ThemeStat(
        Grain.WEEK,
        Samples.DAY,
        "control",
        "*",
        3,
        4,
        2,
        50L,
        0.5,
        0.2,
        0.8,
        baseline,
        z,
        -z,
        1,
        rank,
        true);
  }
}
