package dev.almanac.ingest.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.MappedRecord;
import dev.almanac.ingest.mapping.StandardFields;
import dev.almanac.model.DumpFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.example.data.Group;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of Parquet files, with no columns but those that the mapping names, or that {@link
 * StandardFields} knows. A record's position is the row's number in the file, from 1. A file may be
 * read in parts by several workers; what is to be said of the file as a whole, the part says that
 * begins at 0.
 *
 * <p>Of the tables that this project publishes, {@code posts} are read with their texts from the
 * {@code post_texts} beside them; the other tables follow from the posts and are not read.
 */
public final class ParquetRows {
  private static final String DAMAGED = "damaged_parquet";

  private final Dump dump;

  public ParquetRows(Dump dump) {
    this.dump = dump;
  }

  /**
   * Reads the row groups whose middle lies in a range. Ranges that cover the file once give every
   * row once.
   *
   * @param from the first byte, from 0
   * @param to one past the last
   * @throws IOException where the file cannot be had; never for what it says
   */
  public void read(Path file, long from, long to, RecordSink sink) throws IOException {
    boolean isFirst = from == 0;
    try (ParquetFile parquet = ParquetFile.open(file, from, to, dump.limits())) {
      Optional<String> table =
          dump.mapping().isMapped() ? Optional.empty() : OwnTables.of(parquet.notes());
      if (table.isPresent()) {
        readOwn(parquet, file, table.get(), isFirst, sink);
        return;
      }
      Optional<InputMapping> mapping = mapping(parquet);
      if (mapping.isEmpty()) {
        refuse(isFirst, "unknown_columns", "no column of a post: " + parquet.columns(), sink);
        return;
      }
      readRows(parquet, mapping.get(), Set.of(), null, sink);
    } catch (DamagedParquetException e) {
      refuse(isFirst, DAMAGED, e.detail(), sink);
    }
  }

  private Optional<InputMapping> mapping(ParquetFile parquet) {
    InputMapping input = dump.mapping();
    return input.isMapped()
        ? Optional.of(input).filter(mapped -> !mapped.columns(parquet.columns()).isEmpty())
        : StandardFields.of(parquet.columns(), input);
  }

  private void readOwn(
      ParquetFile parquet, Path file, String table, boolean isFirst, RecordSink sink)
      throws IOException {
    if (table.equals(OwnTables.TEXTS)) {
      Optional<Path> posts = OwnTables.sibling(file, OwnTables.TEXTS, OwnTables.POSTS);
      if (posts.filter(Files::isRegularFile).isEmpty()) {
        refuse(isFirst, "text_without_posts", "the table posts is not beside it", sink);
      }
    } else if (table.equals(OwnTables.POSTS)) {
      readPosts(parquet, file, isFirst, sink);
    } else {
      refuse(
          isFirst, "derived_table", "the table " + table + " follows from the table posts", sink);
    }
  }

  private void readPosts(ParquetFile parquet, Path file, boolean isFirst, RecordSink sink)
      throws IOException {
    InputMapping mapping = OwnTables.posts(dump.mapping());
    try (PostTexts texts = texts(file, isFirst, sink)) {
      readRows(parquet, mapping, OwnTables.keyColumns(), texts, sink);
    }
  }

  /** The texts beside a file of posts; null where there are none to be had. */
  private @Nullable PostTexts texts(Path file, boolean isFirst, RecordSink sink)
      throws IOException {
    Optional<Path> texts = OwnTables.sibling(file, OwnTables.POSTS, OwnTables.TEXTS);
    if (texts.filter(Files::isRegularFile).isEmpty()) {
      return null;
    }
    try {
      return new PostTexts(texts.get(), dump.limits());
    } catch (DamagedParquetException e) {
      refuse(isFirst, DAMAGED, "the texts beside it: " + e.detail(), sink);
      return null;
    }
  }

  private void readRows(
      ParquetFile parquet,
      InputMapping mapping,
      Set<String> more,
      @Nullable PostTexts texts,
      RecordSink sink)
      throws IOException {
    Set<String> columns = new TreeSet<>(mapping.columns(parquet.columns()));
    columns.addAll(more);
    parquet.select(columns);
    boolean isMore = true;
    while (isMore) {
      try {
        Group row = parquet.next();
        isMore = row != null;
        if (row != null) {
          ObjectNode record = object(row);
          if (!more.isEmpty()) {
            OwnTables.complete(record, text(record, parquet.position(), texts, sink));
          }
          accept(record, parquet.position(), mapping, sink);
        }
      } catch (DamagedParquetException e) {
        reject(parquet.position(), DAMAGED, e.detail(), "", sink);
      }
    }
  }

  /** A row's texts are cut out of their page only when they are asked for. */
  private static ObjectNode object(Group row) throws DamagedParquetException {
    try {
      return ParquetNodes.object(row);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw DamagedParquetException.of(e);
    }
  }

  /** The text of a row of posts; where it is lost, the rest of the row is still good. */
  private @Nullable String text(
      ObjectNode row, long position, @Nullable PostTexts texts, RecordSink sink)
      throws IOException {
    try {
      return texts == null ? null : texts.of(row.path(OwnTables.KEY).asText());
    } catch (DamagedParquetException e) {
      reject(position, DAMAGED, "the texts beside it: " + e.detail(), "", sink);
      return null;
    }
  }

  private void accept(ObjectNode row, long position, InputMapping mapping, RecordSink sink) {
    String broken = RowLimits.broken(row, dump.limits());
    if (broken != null) {
      reject(position, broken, "a row over the limits of a record", row.toString(), sink);
    } else {
      sink.accept(
          MappedRecord.read(
              row, dump.at(position, DumpFormat.PARQUET), mapping, () -> row.toString()));
    }
  }

  private void refuse(boolean isFirst, String reason, String detail, RecordSink sink) {
    if (isFirst) {
      reject(0, reason, detail, "", sink);
    }
  }

  private void reject(long position, String reason, String detail, String raw, RecordSink sink) {
    sink.reject(dump.reject(position, DumpFormat.PARQUET, reason, detail, raw));
  }
}
