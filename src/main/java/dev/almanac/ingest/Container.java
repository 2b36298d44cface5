package dev.almanac.ingest;

import dev.almanac.ingest.feed.FeedReader;
import dev.almanac.ingest.page.HtmlReader;
import dev.almanac.ingest.page.MarkdownReader;
import dev.almanac.ingest.table.CsvReader;
import dev.almanac.model.DumpFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a dump holds its records, told from its first characters. */
enum Container {
  /** A daily digest of the archive. */
  DIGEST,
  /** A JSON array of records. */
  JSON_ARRAY,
  /** GraphQL answers, each with its records under {@code results}. */
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

  private static final Pattern ANSWER = Pattern.compile("\\{\\s*\"data\"\\s*:\\s*\\{");

  /** An object whose first name stands on a line of its own. */
  private static final Pattern INDENTED = Pattern.compile("\\{[ \\t]*\\n\\s*\"");

  /** An object a line, of which the first is broken where it begins, or else in its first line. */
  private static final Pattern BROKEN_LINE =
      Pattern.compile(
          "(?:[^\\n]{0,16}?\\{\\s{0,16})?\"[^\"\\n]{1,64}\"\\s{0,16}:"
              + "|[^\\n]*\\n\\{\\s{0,16}\"[^\"\\n]{1,64}\"\\s{0,16}:");

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
    if (text.charAt(0) == '[') {
      return JSON_ARRAY;
    }
    if (text.charAt(0) == '{') {
      if (ANSWER.matcher(text).lookingAt()) {
        return JSON_ANSWER;
      }
      return INDENTED.matcher(text).lookingAt() ? JSON_OBJECTS : JSON_LINES;
    }
    return DIGEST_TITLE.matcher(text).lookingAt() ? DIGEST : ofText(text);
  }

  private static Container ofText(String text) {
    if (FeedReader.isFeed(text)) {
      return FEED;
    }
    if (HtmlReader.is(text)) {
      return HTML;
    }
    if (MarkdownReader.is(text)) {
      return MARKDOWN;
    }
    if (CsvReader.delimiter(text).isPresent()) {
      return TABLE;
    }
    return BROKEN_LINE.matcher(text).lookingAt() ? JSON_LINES : UNKNOWN;
  }

  /** The container that an input's mapping names; empty for one that the content must tell. */
  static Optional<Container> named(DumpFormat format) {
    return switch (format) {
      case DIGEST -> Optional.of(DIGEST);
      case RSS, ATOM -> Optional.of(FEED);
      case CSV, TSV -> Optional.of(TABLE);
      case HTML -> Optional.of(HTML);
      case MARKDOWN -> Optional.of(MARKDOWN);
      case JSON, GRAPHQL, ARD, PARQUET, UNKNOWN -> Optional.empty();
    };
  }
}
