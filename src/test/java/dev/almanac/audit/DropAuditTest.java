package dev.almanac.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Gaps;
import dev.almanac.publish.Snapshot;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.PostRows;
import dev.almanac.tables.RunRows;
import dev.almanac.tables.SightingRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropAuditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final String POSTS_FOLDER = "tables/";

  @TempDir private Path output = Path.of("");
  private final List<PostDraft> posts = new ArrayList<>();

  @Test
  void aDayLikeTheOthersIsNoDrop() throws IOException {
    habit(20, "lesswrong");
    on(DAY, 2, "lesswrong");
    assertThat(audit(DAY, false)).isEmpty();
  }

  @Test
  void aDayWithUnderATenthOfItsHabitIsOne() throws IOException {
    habit(20, "lesswrong");
    on(DAY, 1, "lesswrong");
    assertThat(audit(DAY, false))
        .containsExactly(
            "tables/posts: 2026-03-31: 1 new posts from all sources, where 20 a day are the habit;"
                + " --allowDrop lets that pass",
            "tables/posts: 2026-03-31: 1 new posts from lesswrong, where 20 a day are the habit;"
                + " --allowDrop lets that pass");
  }

  @Test
  void aSourceThatFallsSilentIsOneThoughOthersDoNot() throws IOException {
    habit(10, "eaforum");
    habit(20, "lesswrong");
    on(DAY, 20, "lesswrong");
    assertThat(audit(DAY, false)).singleElement().asString().contains("0 new posts from eaforum");
  }

  @Test
  void aDropThatIsAllowedPasses() throws IOException {
    habit(20, "lesswrong");
    assertThat(audit(DAY, true)).isEmpty();
  }

  @Test
  void ofASourceWithFewPostsASilentDayIsNone() throws IOException {
    habit(9, "lesswrong");
    assertThat(audit(DAY, false)).isEmpty();
  }

  @Test
  void aBackfillOnOneDayIsNoHabit() throws IOException {
    habit(1, "lesswrong");
    on(DAY.minusDays(1), 500, "lesswrong");
    on(DAY, 1, "lesswrong");
    assertThat(audit(DAY, false)).isEmpty();
  }

  @Test
  void withoutADayOfTheRunTheLastButOneIsLookedAt() throws IOException {
    habit(20, "lesswrong");
    on(DAY.plusDays(1), 1, "lesswrong");
    assertThat(audit(null, false)).hasSize(2);
  }

  @Test
  void withoutADayOfTheRunTheLastOneMayBeCutOff() throws IOException {
    habit(20, "lesswrong");
    on(DAY, 1, "lesswrong");
    assertThat(audit(null, false)).isEmpty();
  }

  @Test
  void theDayInTheNameOfTheRunsDumpIsLookedAt() throws IOException {
    habit(20, "lesswrong");
    on(DAY, 1, "lesswrong");
    run("posts-" + DAY + ".json", DumpFormat.JSON);
    assertThat(audit(null, false)).hasSize(2);
  }

  @Test
  void theDayInTheNameOfAPageIsThePosts() throws IOException {
    habit(20, "lesswrong");
    on(DAY, 1, "lesswrong");
    run("posts-" + DAY + ".md", DumpFormat.MARKDOWN);
    assertThat(audit(null, false)).isEmpty();
  }

  /** A run that read one record, seen on the day, of a dump. */
  private void run(String dump, DumpFormat format) throws IOException {
    ParquetFiles.write(
        output.resolve(POSTS_FOLDER + Table.SIGHTINGS.file("2026-03")),
        Table.SIGHTINGS,
        Map.of(),
        sink -> {
          GenericRecord row = SightingRows.of(Samples.sighting("fm:a", DAY));
          row.put("dump_file", dump);
          row.put("format", format.label());
          sink.write(row);
        });
    ParquetFiles.write(
        output.resolve(POSTS_FOLDER + Table.RUNS.part("one")),
        Table.RUNS,
        Map.of(),
        sink ->
            sink.write(
                RunRows.of(
                    new RunRows.Run(
                        "one",
                        Instant.EPOCH,
                        1,
                        "1",
                        "none",
                        Map.of(),
                        Map.of(),
                        List.of(new RunRows.Input(dump, 1, 1, 0)),
                        Gaps.NONE,
                        new RunRows.ModelSpend(0, 0, 0),
                        List.of()))));
  }

  /** So many posts on each of the days before. */
  private void habit(int posts, String source) {
    for (int back = 1; back <= 28; back++) {
      on(DAY.minusDays(back), posts, source);
    }
  }

  private void on(LocalDate day, int count, String source) {
    for (int i = 0; i < count; i++) {
      String key = "%s:%s-%03d".formatted(source, day, i);
      posts.add(PostDraft.of(key, day).sources(source));
    }
  }

  private List<String> audit(@Nullable LocalDate seenOn, boolean allowsDrop) throws IOException {
    ParquetFiles.write(
        output.resolve(POSTS_FOLDER + Table.POSTS.file("2026-03")),
        Table.POSTS,
        Map.of(),
        sink -> {
          for (PostDraft post : posts) {
            sink.write(PostRows.post(post.post()));
          }
        });
    Subject subject = new Subject(Snapshot.of(output), new AuditConfig(1, seenOn, allowsDrop));
    return Audits.run("drop", subject).first().stream().map(Findings.Finding::toString).toList();
  }
}
