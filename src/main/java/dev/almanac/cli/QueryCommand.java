package dev.almanac.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code almanac query}: SQL over the published tables, each a view. */
@Command(
    name = "query",
    description = {
      "Runs SQL (DuckDB's) over the published tables. Each table is a view: posts, post_texts,"
          + " fingerprints, sightings, rejects, duplicates, comparisons, post_themes, theme_stats,"
          + " theme_pairs, phrases, model_calls (once a model was asked), runs.",
      ""
    },
    synopsisHeading = "Usage: ",
    footer = {
      "",
      "Examples:",
      "  almanac query \"SELECT title, karma FROM posts ORDER BY karma DESC LIMIT 10\"",
      "  almanac query --output=out --format=csv \"FROM theme_stats WHERE grain = 'year'\""
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  static final String SAMPLE_OUTPUT = "out/sample";

  /** How a result is printed. */
  enum Format {
    table,
    csv,
    json
  }

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "SQL", description = "One query.")
  private String sql = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder into which the job has published. Default: " + SAMPLE_OUTPUT + ".")
  private Path output = Path.of(SAMPLE_OUTPUT);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Override
  public Integer call() throws CommandException, IOException {
    try (PublishedTables tables = PublishedTables.open(output);
        PreparedStatement query = tables.connection().prepareStatement(prepared());
        ResultSet rows = query.executeQuery()) {
      ResultPrinter printer =
          new ResultPrinter(java.util.Objects.requireNonNull(spec).commandLine().getOut());
      switch (format) {
        case table -> printer.table(rows);
        case csv -> printer.csv(rows);
        case json -> printer.json(rows);
      }
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CommandException(ExitCode.USAGE, message, e);
    }
    return ExitCode.DONE;
  }

  /** For JSON, DuckDB itself turns each row into an object: it knows its nested types. */
  private String prepared() {
    String query = sql.strip().replaceFirst(";+$", "");
    return format == Format.json ? "SELECT to_json(q)::VARCHAR FROM (" + query + "\n) q" : query;
  }
}
