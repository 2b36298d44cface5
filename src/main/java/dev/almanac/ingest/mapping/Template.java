package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link put together from values of a record: {@code https://example.org/{id}}. What stands in
 * braces is a path. There is no other use of braces.
 */
final class Template {
  /** What RFC 3986, 2.3, leaves as it is. */
  private static final String UNRESERVED_MARKS = "-._~";

  /** Literals and paths by turns; begins and ends with a literal, perhaps an empty one. */
  private final List<String> parts;

  private final String text;

  private Template(String text, List<String> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Takes a template apart.
   *
   * @throws IllegalArgumentException where a brace has no partner, nothing stands between two, or
   *     there is none
   */
  static Template of(String text) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      String path = close < 0 ? "" : text.substring(open + 1, close).strip();
      if (path.isEmpty() || path.indexOf('{') >= 0) {
        throw new IllegalArgumentException(
            "the brace at character " + (open + 1) + " names no field");
      }
      parts.add(literal(text, from, open));
      parts.add(path);
      from = close + 1;
    }
    parts.add(literal(text, from, text.length()));
    if (parts.size() == 1) {
      throw new IllegalArgumentException("it names no field in braces");
    }
    return new Template(text, parts);
  }

  private static String literal(String text, int from, int to) {
    String literal = text.substring(from, to);
    int stray = literal.indexOf('}');
    if (stray >= 0) {
      throw new IllegalArgumentException(
          "the brace at character " + (from + stray + 1) + " closes nothing");
    }
    return literal;
  }

  /** The template as it was written. */
  String text() {
    return text;
  }

  /** The paths in braces, in their order. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (int i = 1; i < parts.size(); i += 2) {
      paths.add(parts.get(i));
    }
    return paths;
  }

  /** The text with the record's values, percent-encoded; null where one is missing or blank. */
  @Nullable String fill(JsonNode record) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        text.append(parts.get(i));
        continue;
      }
      String value = Values.text(RecordPath.find(record, parts.get(i)));
      if (value == null) {
        return null;
      }
      encode(value.strip(), text);
    }
    return text.toString();
  }

  private static void encode(String value, StringBuilder to) {
    for (byte one : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      boolean isKept =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED_MARKS.indexOf(c) >= 0;
      if (isKept) {
        to.append(c);
      } else {
        to.append('%')
            .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
            .append(Character.toUpperCase(Character.forDigit(c & 0xf, 16)));
      }
    }
  }
}
