package dev.almanac.audit;

import dev.almanac.publish.Snapshot;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What is audited, and what several audits need of it. Not thread-safe. */
public final class Subject {
  private final Snapshot snapshot;
  private final AuditConfig config;
  private @Nullable PostIndex posts;

  public Subject(Snapshot snapshot, AuditConfig config) {
    this.snapshot = snapshot;
    this.config = config;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  AuditConfig config() {
    return config;
  }

  /** The files of a table; what a reader's pattern reads past, such as a person's note, is none. */
  List<String> files(Table table) {
    return parquet(snapshot.in("tables/" + table.label() + "/"));
  }

  /** Those of them that are new or changed. */
  List<String> changed(Table table) {
    return parquet(snapshot.changedIn("tables/" + table.label() + "/"));
  }

  private static List<String> parquet(List<String> files) {
    return files.stream().filter(file -> file.endsWith(".parquet")).toList();
  }

  /** Visits the rows of a file with some of its columns. */
  void rows(String file, Table table, Consumer<GenericRecord> visitor, String... columns)
      throws IOException {
    ParquetFiles.read(snapshot.path(file), table.schema(columns), visitor);
  }

  /** The posts of all time, read once. */
  PostIndex posts() throws IOException {
    PostIndex index = posts;
    if (index == null) {
      index = PostIndex.read(this);
      posts = index;
    }
    return index;
  }
}
