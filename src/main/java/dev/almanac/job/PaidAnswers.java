package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.tables.ModelCallRows;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What models have said and no run has published yet, beside the tables: a run that dies, or whose
 * audit fails, leaves its answers to the next, which need not pay for them again.
 */
public final class PaidAnswers {
  private PaidAnswers() {}

  /** Keeps answers as soon as they are there. */
  static void keep(JobConfig config, List<ModelCall> made) throws IOException {
    if (made.isEmpty()) {
      return;
    }
    String name =
        Hashes.hex128(made.stream().map(ModelCall::key).sorted().collect(Collectors.joining("\n")));
    StagedFile.write(
        folder(config).resolve(name + ".parquet"),
        file ->
            ParquetFiles.write(
                file,
                Table.MODEL_CALLS,
                Map.of(),
                sink -> {
                  for (ModelCall call : made) {
                    sink.write(ModelCallRows.of(call));
                  }
                }));
  }

  /**
   * The published rows and those of runs that came to no end, one of a key: that to which more
   * requests went, since a row counts all that came before it.
   */
  static List<ModelCall> and(List<ModelCall> published, JobConfig config) throws IOException {
    Map<String, ModelCall> calls = new TreeMap<>();
    published.forEach(call -> calls.put(call.key(), call));
    for (Path file : files(config)) {
      ParquetFiles.read(
          file,
          Table.MODEL_CALLS.schema(),
          row ->
              calls.merge(
                  ModelCallRows.read(row).key(),
                  ModelCallRows.read(row),
                  (one, other) -> other.calls() > one.calls() ? other : one));
    }
    return List.copyOf(calls.values());
  }

  /** Forgets them, once they are published. */
  public static void clear(JobConfig config) throws IOException {
    for (Path file : files(config)) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder(config));
  }

  private static List<Path> files(JobConfig config) throws IOException {
    if (!Files.isDirectory(folder(config))) {
      return new ArrayList<>();
    }
    try (Stream<Path> files = Files.list(folder(config))) {
      return files.sorted().toList();
    }
  }

  private static Path folder(JobConfig config) {
    return Path.of(config.output(), ".almanac", "answers");
  }
}
