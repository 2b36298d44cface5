package dev.almanac.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The tables of an output folder as views of DuckDB, each under its own name. */
final class PublishedTables implements AutoCloseable {

  /** Takes a row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private PublishedTables(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens the tables.
   *
   * @throws CommandException where none are published
   */
  static PublishedTables open(Path output) throws CommandException, IOException, SQLException {
    return open(output, table -> true);
  }

  /**
   * Opens some of the tables, by their names: making a view of one reads the footers of all its
   * files.
   *
   * @throws CommandException where none are published
   */
  static PublishedTables open(Path output, Predicate<String> names)
      throws CommandException, IOException, SQLException {
    Path tables = output.resolve("tables");
    if (!Files.isDirectory(tables)) {
      throw new CommandException(ExitCode.INPUT, "no tables are published in " + output, null);
    }
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement();
        Stream<Path> folders = Files.list(tables)) {
      for (Path table : folders.filter(Files::isDirectory).sorted().toList()) {
        if (names.test(String.valueOf(table.getFileName()))) {
          statement.execute(view(table));
        }
      }
    }
    return new PublishedTables(connection);
  }

  private static String view(Path table) {
    String files = table.toAbsolutePath().normalize() + "/**/*.parquet";
    return "CREATE VIEW \"%s\" AS SELECT * FROM read_parquet('%s', hive_partitioning = true, union_by_name = true)"
        .formatted(table.getFileName(), files.replace("'", "''"));
  }

  Connection connection() {
    return connection;
  }

  /** The rows of a query, with these values for its question marks. */
  <T> List<T> rows(String sql, RowReader<T> reader, String... values) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      try (ResultSet result = query.executeQuery()) {
        while (result.next()) {
          rows.add(reader.read(result));
        }
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
