package dev.almanac.audit;

import dev.almanac.publish.Snapshot;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** A copy of what was published, to be spoilt. */
final class Tampered {
  static final AuditConfig STRICT = new AuditConfig(0.5, null, false);

  private final Path output;

  private Tampered(Path output) {
    this.output = output;
  }

  static Tampered copyOf(Path published, Path copy) throws IOException {
    try (Stream<Path> walk = Files.walk(published)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Path to = copy.resolve(published.relativize(file).toString());
        Files.createDirectories(to.resolveSibling(""));
        Files.copy(file, to);
      }
    }
    return new Tampered(copy);
  }

  /** Changes all rows of a table's file. */
  void rows(Table table, String month, Consumer<List<GenericRecord>> change) throws IOException {
    String name = table == Table.THEME_STATS ? table.part("month") : table.file(month);
    file("tables/" + name, table, change);
  }

  /** Changes all rows of the one run. */
  void run(Consumer<List<GenericRecord>> change) throws IOException {
    String file = Snapshot.of(output).in("tables/runs/").get(0);
    file(file, Table.RUNS, change);
  }

  private void file(String name, Table table, Consumer<List<GenericRecord>> change)
      throws IOException {
    Path file = output.resolve(name);
    List<GenericRecord> rows = new ArrayList<>();
    ParquetFiles.read(file, table.schema(), rows::add);
    change.accept(rows);
    Files.delete(file);
    ParquetFiles.write(
        file,
        table,
        Map.of(),
        sink -> {
          for (GenericRecord row : rows) {
            sink.write(row);
          }
        });
  }

  /** Changes a digest's text. */
  void digest(String day, UnaryOperator<String> change) throws IOException {
    Path file = output.resolve("digests/2026/03/" + day + ".md");
    String before = Files.readString(file);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new IllegalArgumentException("nothing was spoilt in " + day);
    }
    Files.writeString(file, after);
  }

  Path path(String name) {
    return output.resolve(name);
  }

  Findings audit(String name) throws IOException {
    return audit(name, STRICT);
  }

  Findings audit(String name, AuditConfig config) throws IOException {
    return Audits.run(name, new Subject(Snapshot.of(output), config));
  }

  /** Sets a column of the row that has a value in another. */
  static void set(
      List<GenericRecord> rows, String key, String value, String column, @Nullable Object to) {
    for (GenericRecord row : rows) {
      if (value.equals(String.valueOf(row.get(key)))) {
        row.put(column, to);
        return;
      }
    }
    throw new IllegalArgumentException("no row has " + key + " = " + value);
  }
}
