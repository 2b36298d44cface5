package dev.almanac.cli;

import dev.almanac.beam.OverridesFile;
import dev.almanac.model.Overrides;
import dev.almanac.normalise.PostName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code almanac explain}: all that the tables say of one post, and why. */
@Command(
    name = "explain",
    description = {
      "Says of one post where it was seen, why it was joined to what, how alike their texts are, its"
          + " themes with the phrases that matched, and where in its text each sentence of its"
          + " summary stands.",
      ""
    },
    synopsisHeading = "Usage: ",
    footer = {
      "",
      "Example:",
      "  almanac explain --output=out https://www.lesswrong.com/posts/ID",
      "",
      "Exit codes: 0 done; 2 no such post; 3 no tables."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private static final String BY_ADDRESS =
      "SELECT post_key FROM posts WHERE list_contains(urls, ?) ORDER BY post_key LIMIT 1";

  /** Posts that may have been meant: by a piece of the id or of the title. */
  private static final String NEAREST =
      "SELECT post_key || '  ' || title FROM posts"
          + " WHERE lower(title) LIKE ? OR lower(post_key) LIKE ? ORDER BY post_key LIMIT 5";

  private static final int MIN_HINT = 3;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "URL|KEY",
      description = "Any spelling of the post's address, or its key.")
  private String name = "";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Folder into which the job has published. Default: " + QueryCommand.SAMPLE_OUTPUT + ".")
  private Path output = Path.of(QueryCommand.SAMPLE_OUTPUT);

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      description = "Also says what a person has decided of the post, such as to keep it apart.")
  private @Nullable Path overrides;

  @Override
  public Integer call() throws CommandException, IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (PublishedTables tables = PublishedTables.open(output)) {
      String key = key(tables);
      if (!new Explanation(tables, out).print(key, decisions(key))) {
        throw new CommandException(ExitCode.USAGE, unknown(tables), null);
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CommandException(ExitCode.INPUT, output + ": " + message, e);
    }
  }

  private String key(PublishedTables tables) throws SQLException {
    String key = PostName.key(name).orElse(name);
    List<String> posts = tables.rows(BY_ADDRESS, row -> row.getString(1), key);
    return posts.isEmpty() ? key : posts.get(0);
  }

  private List<String> decisions(String key) throws IOException {
    List<String> lines = new ArrayList<>();
    if (overrides != null) {
      Overrides decided = OverridesFile.read(overrides);
      decided.merges().forEach(entry -> add("merged by hand with", entry, key, lines));
      decided.splits().forEach(entry -> add("kept apart by hand from", entry, key, lines));
    }
    return lines;
  }

  private static void add(String what, Overrides.Entry entry, String key, List<String> lines) {
    if (entry.keys().contains(key)) {
      List<String> others = entry.keys().stream().filter(other -> !other.equals(key)).toList();
      String why = entry.why().isEmpty() ? "" : ": " + entry.why();
      lines.add(what + " " + String.join(", ", others) + why);
    }
  }

  private String unknown(PublishedTables tables) throws SQLException {
    String hint = PostName.key(name).orElse(name).replaceFirst("^(?:fm|eaf|arxiv):", "");
    String piece = hint.toLowerCase(Locale.ROOT).replaceFirst("^https?://[^/]+/(?:[^/]+/)*", "");
    List<String> nearest =
        piece.length() < MIN_HINT
            ? List.of()
            : tables.rows(NEAREST, row -> row.getString(1), piece + "%", "%" + piece + "%");
    return "no such post in "
        + output
        + ": "
        + name
        + (nearest.isEmpty()
            ? ""
            : "; did you mean one of these?\n  " + String.join("\n  ", nearest));
  }
}
