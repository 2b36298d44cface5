package dev.almanac.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.DumpFiles;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.table.SampleParquet;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ModelUse;
import dev.almanac.model.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** The readers keep their laws on broken files of the sample's records, of every format. */
class FuzzPropertyTest {
  private static @Nullable Path folder;
  private static @Nullable Fuzz fuzz;

  @BeforeContainer
  static void catchSpecimens() throws IOException {
    Path made = Files.createTempDirectory("almanac-fuzz");
    folder = made;
    Fixtures.writeTo(made);
    SampleParquet.write(
        made.resolve("posts.parquet"), SampleParquet.POSTS, SampleParquet.posts(20));
    fuzz = new Fuzz(config(List.of("data/forum-dumps", made.toString())), 1);
  }

  @AfterContainer
  static void removeFixtures() throws IOException {
    if (folder != null) {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  // A smaller number makes no smaller file.
  @Property(seed = "1", tries = 4000, shrinking = ShrinkingMode.OFF)
  void aBrokenRecordCostsNoneOfItsNeighbours(@ForAll @LongRange(min = 0) long number) {
    FuzzTally tally = java.util.Objects.requireNonNull(fuzz).only(number);
    assertThat(tally.violations()).isEmpty();
    assertThat(tally.lost()).isZero();
    assertThat(tally.files()).isEqualTo(1);
  }

  @Property(tries = 1)
  void theSameNumberMakesTheSameFile() {
    Fuzz same = java.util.Objects.requireNonNull(fuzz);
    for (long number = 0; number < 50; number++) {
      assertThat(same.file(number)).isEqualTo(same.file(number));
    }
  }

  @Property(tries = 1)
  void everyContainerHasSpecimens() {
    assertThat(java.util.Objects.requireNonNull(fuzz).specimens())
        .contains(
            "atom ", "csv ", "digest ", "json array ", "json lines ", "page ", "parquet ", "rss ");
  }

  @Property(tries = 1)
  void asManyRecordsAreBrokenAsAreAskedFor() throws InterruptedException {
    FuzzTally tally = java.util.Objects.requireNonNull(fuzz).run(40);
    assertThat(tally.records()).isEqualTo(40);
    assertThat(tally.files()).isEqualTo(49);
    assertThat(tally.broken()).isZero();
  }

  private static JobConfig config(List<String> inputs) throws IOException {
    return new JobConfig(
        DumpFiles.find(inputs, false),
        Path.of("").toAbsolutePath().toString(),
        List.of(),
        ReadLimits.STANDARD,
        "nowhere",
        "nowhere",
        null,
        null,
        null,
        ZoneOffset.UTC,
        Overrides.NONE,
        1,
        1,
        Long.MAX_VALUE,
        false,
        false,
        ModelUse.NONE,
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }
}
