package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Jobs;
import dev.almanac.Published;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsTaskTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theTableIsSortedWhateverOrderTheRejectsComeIn() throws IOException, SQLException {
    run(List.of("a", "b"), "b 2", "a 1", "b 1");
    assertThat(published()).containsExactly("a 1 raw of a 1", "b 1 raw of b 1", "b 2 raw of b 2");
  }

  @Test
  void rejectsOfEarlierRunsStayAlsoOfDumpsThatHaveChanged() throws IOException, SQLException {
    run(List.of("a", "c", "e"), "a 1", "c 1", "c 2", "e 1");
    run(List.of("b", "c", "f"), "f 1", "b 1", "c 2", "c 3");
    assertThat(published())
        .containsExactly(
            "a 1 raw of a 1",
            "b 1 raw of b 1",
            "c 1 raw of c 1",
            "c 2 raw of c 2",
            "c 3 raw of c 3",
            "e 1 raw of e 1",
            "f 1 raw of f 1");
  }

  @Test
  void ofTwoVersionsOfOnePositionTheGreaterStandsWhicheverCameFirst()
      throws IOException, SQLException {
    run(List.of("a"), "a 1 old", "a 2 new");
    run(List.of("a"), "a 1 new", "a 2 old");
    assertThat(published()).containsExactly("a 1 raw of a 1 old", "a 2 raw of a 2 old");
  }

  @Test
  void aRunWithoutARejectKeepsThoseOfOtherDumps() throws IOException, SQLException {
    run(List.of("a"), "a 1");
    run(List.of("b"));
    assertThat(published()).containsExactly("a 1 raw of a 1");
  }

  /** Writes the rejects, each a dump's name and a position, and publishes the table. */
  private void run(List<String> dumps, String... rejects) throws IOException {
    JobConfig config = Jobs.in(folder, null, dumps.toArray(String[]::new));
    List<SpooledReject> spooled = new ArrayList<>();
    try (BodySpool.Writer spool = new BodySpool.Writer(config.spool())) {
      for (String reject : rejects) {
        List<String> parts = Arrays.asList(reject.split(" ", -1));
        Origin origin = new Origin(parts.get(0), Long.parseLong(parts.get(1)), DumpFormat.UNKNOWN);
        spooled.add(
            SpooledReject.of(Reject.of(origin, "ingest", "why", "", "raw of " + reject), spool));
      }
    }
    new RejectsTask(config).write(spooled);
    Path table = config.published("rejects").resolve("part-0.parquet");
    Files.createDirectories(table.getParent());
    Files.deleteIfExists(table);
    Files.move(config.stagedTable("rejects/part-0.parquet"), table);
  }

  private List<String> published() throws IOException, SQLException {
    try (Published tables = Published.tables(folder.resolve("out"))) {
      return tables.rows("SELECT dump_file || ' ' || position || ' ' || raw FROM rejects").stream()
          .map(row -> row.get(0))
          .toList();
    }
  }
}
