package dev.almanac.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that DuckDB writes, which is none of our libraries. */
class ForeignParquetTest {
  @TempDir private Path folder = Path.of("");

  private Path write(String query, String options) throws SQLException {
    Path file = folder.resolve("d.parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet, " + options + ")");
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw"})
  void anyCodecIsUnpacked(String codec) throws SQLException, IOException {
    Path file =
        write(
            "SELECT 'Post ' || i AS \"Post title\", 'Post ' || i AS title, i AS score,"
                + " ['Ann', 'Bo'] AS authors, TIMESTAMPTZ '2020-05-03 10:00:00Z' AS \"Posted At\""
                + " FROM range(5000) t(i)",
            "CODEC '" + codec + "', ROW_GROUP_SIZE 2048");
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    long size = Files.size(file);
    for (long from = 0; from < size; from += size / 3 + 1) {
      new ParquetRows(ReadDump.dump("d"))
          .read(file, from, Math.min(size, from + size / 3 + 1), read);
    }
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records()).hasSize(5000);
    RawRecord last = read.records().get(4999);
    assertThat(last.title()).isEqualTo("Post 4999");
    assertThat(last.origin().position()).isEqualTo(5000);
    assertThat(last.counters().karma()).isEqualTo(4999);
    assertThat(last.authors()).containsExactly("Ann", "Bo");
    assertThat(last.timing().publishedAt()).isEqualTo("2020-05-03T10:00:00Z");
  }

  @Test
  void aPageOutOfAllProportionIsNotUnpacked() throws SQLException, IOException {
    Path file = write("SELECT repeat('a', 40000000) AS title", "CODEC 'zstd', ROW_GROUP_SIZE 2048");
    assertThat(SampleParquet.read(file).reasons()).containsExactly("1 damaged_parquet");
  }
}
