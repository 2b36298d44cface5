package dev.almanac.ingest;

import dev.almanac.ingest.feed.FeedReader;
import dev.almanac.ingest.page.HtmlReader;
import dev.almanac.ingest.page.MarkdownReader;
import dev.almanac.ingest.table.CsvReader;
import java.util.regex.Pattern;

/** How a dump holds its records, told from its first characters. */
enum Container {
  /** A daily digest of the archive. */
  DIGEST,
  /** A JSON array of records. */
  JSON_ARRAY,
  /** GraphQL answers, and other objects that wrap a list of records. */
  JSON_ANSWER,
  /** JSON objects one after another, each over several lines. */
  JSON_OBJECTS,
  /** A JSON object a line. */
  JSON_LINES,
  /** An RSS or Atom feed. */
  FEED,
  /** A saved web page. */
  HTML,
  /** A post in Markdown. */
  MARKDOWN,
  /** Rows of values under a header. */
  TABLE,
  /** Nothing but white space. */
  EMPTY,
  /** Anything else. */
  UNKNOWN;

  /** One answer, or a list of them. */
  private static final Pattern ANSWER = Pattern.compile("(?:\\[\\s*)?\\{\\s*\"data\"\\s*:\\s*\\{");

  /** A list of objects under a name that such lists have. */
  private static final Pattern WRAPPED =
      Pattern.compile(
          "\"(?:results|posts|items|data|records|entries)\"\\s{0,16}:\\s{0,16}\\[\\s{0,64}\\{");

  private static final Pattern SECOND_OBJECT = Pattern.compile("\\}[ \\t]*\\n\\{");

  /** An object that goes on with a name in its second line. */
  private static final Pattern INDENTED =
      Pattern.compile("\\{(?:[ \\t]*|[^\\n]*,[ \\t]*)\\n\\s*\"");

  /** An object a line, of which the first is broken where it begins, or else in its first line. */
  private static final Pattern BROKEN_LINE =
      Pattern.compile(
          "(?:[^\\n]{0,16}?\\{\\s{0,16})?\"[^\"\\n]{1,64}\"\\s{0,16}:"
              + "|[^\\n]*\\n\\{\\s{0,16}\"[^\"\\n]{1,64}\"\\s{0,16}:");

  /** An object a line, below one that is none. */
  private static final Pattern LATER_LINE =
      Pattern.compile("[^\\n]*\\n\\{\\s{0,16}\"[^\"\\n]{1,64}\"\\s{0,16}:");

  private static final Pattern DIGEST_TITLE =
      Pattern.compile("#\\s[^\\n]*Digest\\s+-\\s+\\d{4}-\\d{2}-\\d{2}\\s*(\\n|$)");

  /**
   * Tells what begins so.
   *
   * @param start the first characters
   * @param isAll whether the dump has no more of them
   */
  static Container of(String start, boolean isAll) {
    String text = start.replace("\r\n", "\n").stripLeading();
    if (text.isEmpty()) {
      return isAll ? EMPTY : UNKNOWN;
    }
    if (text.charAt(0) == '[' || text.charAt(0) == '{') {
      return ofJson(text);
    }
    return DIGEST_TITLE.matcher(text).lookingAt() ? DIGEST : ofText(text);
  }

  private static Container ofJson(String text) {
    if (ANSWER.matcher(text).lookingAt()) {
      return JSON_ANSWER;
    }
    if (text.charAt(0) == '[') {
      return JSON_ARRAY;
    }
    if (!SECOND_OBJECT.matcher(text).find() && WRAPPED.matcher(text).find()) {
      return JSON_ANSWER;
    }
    return INDENTED.matcher(text).lookingAt() ? JSON_OBJECTS : JSON_LINES;
  }

  private static Container ofText(String text) {
    if (FeedReader.isFeed(text)) {
      return FEED;
    }
    if (HtmlReader.is(text)) {
      return HTML;
    }
    if (!text.startsWith("---") && LATER_LINE.matcher(text).lookingAt()) {
      return JSON_LINES;
    }
    if (MarkdownReader.is(text)) {
      return MARKDOWN;
    }
    if (CsvReader.delimiter(text).isPresent()) {
      return TABLE;
    }
    return BROKEN_LINE.matcher(text).lookingAt() ? JSON_LINES : UNKNOWN;
  }

  /**
   * The container of a dump whose input's mapping says what it is.
   *
   * @param format as the mapping names it; one of records leaves it to the content
   */
  Container orNamed(String format) {
    return switch (format) {
      case "json" -> this == JSON_ANSWER || this == JSON_OBJECTS ? this : JSON_ARRAY;
      case "jsonl" -> JSON_LINES;
      case "digest" -> DIGEST;
      case "rss", "atom" -> FEED;
      case "csv", "tsv" -> TABLE;
      case "html" -> HTML;
      case "markdown" -> MARKDOWN;
      // A Parquet file is told by its first bytes, and is not read here.
      case "parquet" -> UNKNOWN;
      default -> this;
    };
  }

  boolean isJson() {
    return this == JSON_ARRAY || this == JSON_ANSWER || this == JSON_OBJECTS || this == JSON_LINES;
  }
}
