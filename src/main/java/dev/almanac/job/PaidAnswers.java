package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.tables.ModelCallRows;
import dev.almanac.tables.Table;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;

/**
 * What models have said and no run has published yet, beside the tables: a run that dies, or whose
 * audit fails, leaves its answers to the next, which need not pay for them again. Thread-safe.
 */
public final class PaidAnswers implements Closeable {
  private static final String SUFFIX = ".avro";

  private final DataFileWriter<GenericRecord> log;

  private PaidAnswers(DataFileWriter<GenericRecord> log) {
    this.log = log;
  }

  /** Opens a log of this run's answers. */
  static PaidAnswers open(JobConfig config) throws IOException {
    Path folder = Files.createDirectories(folder(config));
    int number = files(config).size();
    while (Files.exists(folder.resolve(number + SUFFIX))) {
      number++;
    }
    Path file = folder.resolve(number + SUFFIX);
    DataFileWriter<GenericRecord> log = new DataFileWriter<>(new GenericDatumWriter<>());
    return new PaidAnswers(log.create(Table.MODEL_CALLS.schema(), file.toFile()));
  }

  /** Keeps an answer; when this returns, it is on the disk. */
  synchronized void keep(ModelCall call) {
    try {
      log.append(ModelCallRows.of(call));
      log.fSync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  /**
   * The published rows and those of runs that came to no end, one of a key: that to which more
   * requests went, since a row counts all that came before it.
   */
  static List<ModelCall> and(List<ModelCall> published, JobConfig config) throws IOException {
    Map<String, ModelCall> calls = new TreeMap<>();
    published.forEach(call -> calls.put(call.key(), call));
    for (Path file : files(config)) {
      read(file, calls);
    }
    return List.copyOf(calls.values());
  }

  private static void read(Path file, Map<String, ModelCall> calls) {
    try (DataFileReader<GenericRecord> log =
        new DataFileReader<>(
            file.toFile(), new GenericDatumReader<>(null, Table.MODEL_CALLS.schema()))) {
      while (log.hasNext()) {
        ModelCall call = ModelCallRows.read(log.next());
        calls.merge(call.key(), call, (one, other) -> other.calls() > one.calls() ? other : one);
      }
    } catch (IOException | AvroRuntimeException e) {
      // A log ends where its run died, be it within a row: what came after was never kept.
      return;
    }
  }

  /** Forgets them, once they are published. */
  public static void clear(JobConfig config) throws IOException {
    for (Path file : files(config)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(JobConfig config) throws IOException {
    if (!Files.isDirectory(folder(config))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder(config))) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private static Path folder(JobConfig config) {
    return Path.of(config.output(), ".almanac", "answers");
  }
}
