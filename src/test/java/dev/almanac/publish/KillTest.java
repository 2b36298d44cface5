package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Main;
import dev.almanac.OtherProcess;
import dev.almanac.Published;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs as processes of their own, killed at random moments: after each, what is published is whole,
 * old or new, and the next run leaves exactly what an undisturbed one does. {@code
 * -Dalmanac.kills=200} kills as often; where they struck is written to {@code target/kills.txt}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("almanac.kills", 6);
  private static final long SEED = Long.getLong("almanac.kills.seed", 1);

  /** The longest that an undisturbed run takes from a cold start; later kills would miss it. */
  private static final int RUN_MILLIS = Integer.getInteger("almanac.kills.millis", 3000);

  private static final String FIRST_DUMPS =
      Invocation.DUMPS.resolve("eaforum-2026-03.jsonl").toString();
  private static final String ALL_DUMPS =
      FIRST_DUMPS
          + ","
          + Invocation.DUMPS.resolve("metadata-only.jsonl.gz")
          + ","
          + Invocation.DUMPS.resolve("digests");

  @TempDir private Path folder = Path.of("");
  private final Map<String, Integer> struck = new TreeMap<>();

  @Test
  void aRunThatIsKilledAnywhereAndRunAgainEqualsOneThatIsNot() throws Exception {
    Random random = new Random(SEED);
    Path before = folder.resolve("before");
    Path undisturbed = folder.resolve("undisturbed");
    Invocation.run(FIRST_DUMPS, before);
    Invocation.run(ALL_DUMPS, undisturbed);
    Map<String, String> old = Published.hashes(before);
    Map<String, String> due = Published.hashes(undisturbed);
    for (int kill = 0; kill < KILLS; kill++) {
      boolean isFirstRun = kill % 4 == 0;
      Path output = folder.resolve("out-" + kill);
      if (!isFirstRun) {
        copy(before, output);
      }
      String where = kill(output, kill % 3, random, due);
      struck.merge(where + (isFirstRun ? ", first run" : ", run over history"), 1, Integer::sum);
      assertIsWhole(output, isFirstRun ? Map.of() : old, due);
      Invocation.run(ALL_DUMPS, output);
      assertThat(Published.hashes(output)).as("kill %s, %s", kill, where).isEqualTo(due);
      assertThat(output.resolve(".almanac").toFile().list()).containsExactly("lock");
      delete(output);
      report();
    }
  }

  /**
   * Starts a run and kills it.
   *
   * @param kind 0 for any moment of a run; 1 for one after all is staged; 2 for one in the commit
   * @param due what the run would publish
   * @return in which part of the run it died
   */
  private String kill(Path output, int kind, Random random, Map<String, String> due)
      throws Exception {
    Path own = output.resolve(".almanac");
    Path mark = own.resolve(kind == 1 ? "staging/files/tables/runs" : "commit.json");
    long pause = kind == 0 ? random.nextInt(RUN_MILLIS) : random.nextInt(kind == 1 ? 400 : 20);
    try (OtherProcess run =
        OtherProcess.start(
            Main.class,
            "run",
            "--input=" + ALL_DUMPS,
            "--inputRoot=" + Invocation.DUMPS,
            "--output=" + output)) {
      while (kind > 0 && run.isAlive() && !Files.exists(mark)) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      for (long waited = 0; waited < pause && run.isAlive(); waited++) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      boolean isOver = !run.isAlive();
      run.kill();
      return isOver ? "6 after the end" : where(output, due);
    }
  }

  /** What a dead run left tells how far it had come. */
  private static String where(Path output, Map<String, String> due) throws IOException {
    Path own = output.resolve(".almanac");
    Path staging = own.resolve("staging");
    if (Files.exists(own.resolve("commit.json"))) {
      return "4 commit";
    }
    if (Files.exists(output) && Published.hashes(output).equals(due)) {
      return "5 tidying up";
    }
    if (Files.exists(staging.resolve("files/tables/runs"))) {
      return "3 audits";
    }
    if (Files.exists(staging.resolve("files"))) {
      return "2 staging";
    }
    return Files.exists(staging) ? "1 reading" : "0 start";
  }

  /** Every published file is the old or the new one, and every table can be read to its end. */
  private static void assertIsWhole(Path output, Map<String, String> old, Map<String, String> due)
      throws IOException {
    if (!Files.exists(output)) {
      return;
    }
    Published.hashes(output)
        .forEach(
            (name, hash) ->
                assertThat(hash).as(name).isIn(String.valueOf(old.get(name)), due.get(name)));
    for (String name : old.keySet()) {
      // The file of an empty table of periods is gone once the table has rows.
      assertThat(Files.exists(output.resolve(name)) || !due.containsKey(name)).as(name).isTrue();
    }
    for (String name : Publication.published(output)) {
      if (name.endsWith(".parquet")) {
        Table table = Table.ofFile(name.substring("tables/".length())).orElseThrow();
        ParquetFiles.read(output.resolve(name), table.schema(), row -> {});
      }
    }
  }

  private void report() throws IOException {
    StringBuilder lines = new StringBuilder();
    struck.forEach(
        (where, kills) -> lines.append(String.format(Locale.ROOT, "%4d  %s%n", kills, where)));
    Files.writeString(Path.of("target", "kills.txt"), lines);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.resolveSibling(""));
        Files.copy(file, copy);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException fault)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
