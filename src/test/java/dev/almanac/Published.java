package dev.almanac;

import dev.almanac.text.Hashes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What stands in an output folder, as a plain reader sees it. */
public final class Published implements AutoCloseable {
  private final Connection connection;

  private Published(Connection connection) {
    this.connection = connection;
  }

  /** The tables of an output folder as views. */
  public static Published tables(Path output) throws SQLException, IOException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement();
        Stream<Path> tables = Files.list(output.resolve("tables"))) {
      for (Path table : tables.toList()) {
        statement.execute(
            "CREATE VIEW %s AS SELECT * FROM read_parquet('%s/**/*.parquet')"
                .formatted(table.getFileName(), table));
      }
    }
    return new Published(connection);
  }

  /** The one number that a query gives. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  /** The rows of a query, every value as text. */
  public List<List<String>> rows(String sql) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** The hash of every table and digest by its name; the run records differ from run to run. */
  public static SortedMap<String, String> hashes(Path output) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (Path file : files(output)) {
      hashes.put(output.relativize(file).toString(), hash(file));
    }
    return hashes;
  }

  /** When each of the same files was last changed. */
  public static SortedMap<String, String> times(Path output) throws IOException {
    SortedMap<String, String> times = new TreeMap<>();
    for (Path file : files(output)) {
      times.put(output.relativize(file).toString(), Files.getLastModifiedTime(file).toString());
    }
    return times;
  }

  /** The digests' texts, by date. */
  public static SortedMap<String, String> digests(Path output) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Path file : files(output)) {
      String name = file.getFileName().toString();
      if (name.endsWith(".md")) {
        digests.put(name.substring(0, name.length() - ".md".length()), Files.readString(file));
      }
    }
    return digests;
  }

  private static List<Path> files(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(output.resolve("tables/runs")))
          .filter(file -> !file.startsWith(output.resolve(".almanac")))
          .toList();
    }
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of().formatHex(Hashes.sha256(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
