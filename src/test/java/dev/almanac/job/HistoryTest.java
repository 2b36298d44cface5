package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tables are a function of the records ever seen, whatever runs saw them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryTest {
  private final Path folder;
  private final Path whole;

  HistoryTest(@TempDir Path temporary) {
    folder = temporary;
    whole = folder.resolve("whole");
  }

  @BeforeAll
  void runOverAll() {
    Invocation.runSample(whole);
  }

  @Test
  void theSameDumpsAgainChangeNothing() throws IOException {
    SortedMap<String, String> hashes = Published.hashes(whole);
    SortedMap<String, String> times = Published.times(whole);
    times.remove("manifest.json");
    Invocation.runSample(whole);
    SortedMap<String, String> after = Published.times(whole);
    after.remove("manifest.json");
    assertThat(Published.hashes(whole)).isEqualTo(hashes);
    assertThat(after).isEqualTo(times);
  }

  @Test
  void theOrderOfDumpsAndTheNumberOfShardsMakeNoDifference() throws IOException {
    List<Path> reversed = dumps();
    Collections.reverse(reversed);
    Path output = folder.resolve("reversed");
    Invocation.run(
        reversed.stream().map(Path::toString).collect(Collectors.joining(",")),
        output,
        "--shards=3");
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(whole));
  }

  @Test
  void manyRunsOfOneDumpEachEqualOneRunOfAll() throws IOException {
    Path output = folder.resolve("single");
    for (Path dump : dumps()) {
      Invocation.run(dump.toString(), output);
    }
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(whole));
  }

  @Test
  void manyRunsInReverseOrderEqualOneRunOfAll() throws IOException {
    Path output = folder.resolve("backwards");
    List<Path> reversed = dumps();
    Collections.reverse(reversed);
    for (Path dump : reversed) {
      Invocation.run(dump.toString(), output, "--shards=2");
    }
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(whole));
  }

  @Test
  void theDaysAskedForAloneArePublishedAndTheRestIsRejected() throws Exception {
    Path output = folder.resolve("days");
    Invocation.runSample(output, "--from=2026-03-10", "--to=2026-03-12");
    try (Published some = Published.tables(output);
        Published all = Published.tables(whole)) {
      String days = " WHERE digest_date BETWEEN '2026-03-10' AND '2026-03-12' ORDER BY post_key";
      assertThat(some.rows("SELECT * FROM posts ORDER BY post_key"))
          .isEqualTo(all.rows("SELECT * FROM posts" + days))
          .isNotEmpty();
      assertThat(some.rows("SELECT DISTINCT reason FROM rejects WHERE stage = 'merge'"))
          .containsExactly(List.of("out_of_range"));
      assertThat(
              some.number("SELECT count(*) FROM sightings")
                  + some.number("SELECT count(*) FROM rejects"))
          .isEqualTo(206);
    }
  }

  @Test
  void whatIsPublishedOutsideTheDaysAskedForStays() throws IOException {
    SortedMap<String, String> before = Published.hashes(whole);
    SortedMap<String, String> after;
    Invocation.runSample(whole, "--from=2026-03-10", "--to=2026-03-12");
    after = Published.hashes(whole);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void oneMonthAfterTheOtherEqualsAllAtOnce() throws IOException {
    Path output = folder.resolve("halves");
    Invocation.runSample(output, "--to=2026-03-15");
    Invocation.runSample(output, "--from=2026-03-16");
    assertThat(Published.hashes(output)).isEqualTo(Published.hashes(whole));
  }

  private static List<Path> dumps() throws IOException {
    try (Stream<Path> files = Files.walk(Invocation.DUMPS)) {
      return files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
    }
  }
}
