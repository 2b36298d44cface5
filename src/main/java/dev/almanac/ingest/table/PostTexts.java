package dev.almanac.ingest.table;

import dev.almanac.ingest.dump.ReadLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a partition of posts, met post by post: both tables are sorted by the post's key, so
 * one text is held at a time.
 */
final class PostTexts implements Closeable {
  private final ParquetFile file;
  private @Nullable String key;
  private @Nullable String text;

  /**
   * Opens a file of texts.
   *
   * @throws DamagedParquetException where it has no footer that can be read
   */
  PostTexts(Path texts, ReadLimits limits) throws IOException {
    file = ParquetFile.open(texts, 0, Long.MAX_VALUE, limits);
    file.select(Set.of(OwnTables.KEY, OwnTables.TEXT));
    key = "";
  }

  /**
   * The text of a post, which comes after those asked for before; null where it has none.
   *
   * @throws DamagedParquetException where texts are lost, this one perhaps among them; those behind
   *     them may still be asked for
   */
  @Nullable String of(String post) throws IOException {
    while (key != null && key.compareTo(post) < 0) {
      advance();
    }
    return post.equals(key) ? text : null;
  }

  private void advance() throws IOException {
    Group row = file.next();
    try {
      key = row == null ? null : row.getString(OwnTables.KEY, 0);
      text = row == null ? null : row.getString(OwnTables.TEXT, 0);
    } catch (RuntimeException e) {
      throw DamagedParquetException.of(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
