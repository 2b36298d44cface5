package dev.almanac.ingest.table;

import dev.almanac.ingest.mapping.StandardFields;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what stands between the cells of a table, from its beginning. */
final class Delimiters {
  private static final List<Character> KNOWN = List.of(',', '\t', ';');

  /** The name of a column, or none; no heading, list item or sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_ .:/()-]{0,62}[\\p{L}\\p{N}_)])?)?");

  private Delimiters() {}

  /** The delimiter with which the first line is a header of posts, and the second may be a row. */
  static Optional<Character> ofPosts(String start) {
    List<String> lines = start.lines().limit(2).toList();
    // The last line at hand may be cut anywhere.
    String second = lines.size() > 1 && endsLine(start, lines) ? lines.get(1) : null;
    return lines.isEmpty()
        ? Optional.empty()
        : KNOWN.stream()
            .filter(delimiter -> isHeader(lines.get(0), delimiter))
            .filter(delimiter -> second == null || mayBeRow(second, delimiter))
            .findFirst();
  }

  /** The one that the first line has most of; a comma where it has none. */
  static char mostUsed(String start) {
    String line = start.lines().findFirst().orElse("");
    char most = KNOWN.get(0);
    for (char delimiter : KNOWN) {
      if (count(line, delimiter) > count(line, most)) {
        most = delimiter;
      }
    }
    return most;
  }

  private static boolean isHeader(String line, char delimiter) {
    List<String> names = cells(line, delimiter);
    return names != null
        && names.stream().distinct().count() == names.size()
        && names.stream().allMatch(name -> NAME.matcher(name.strip()).matches())
        && StandardFields.arePosts(names);
  }

  /** Prose below a line that reads like a header has no delimiters in its lines, or fewer. */
  private static boolean mayBeRow(String line, char delimiter) {
    return line.isBlank() || line.indexOf('"') >= 0 || line.indexOf(delimiter) >= 0;
  }

  private static @Nullable List<String> cells(String line, char delimiter) {
    try {
      return new CsvCells(delimiter).of(line);
    } catch (IOException e) {
      // What is no row is no header.
      return null;
    }
  }

  private static boolean endsLine(String start, List<String> lines) {
    return start.length() > lines.get(0).length() + 1 + lines.get(1).length();
  }

  private static long count(String line, char wanted) {
    return line.chars().filter(c -> c == wanted).count();
  }
}
