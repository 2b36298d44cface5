package dev.almanac.ingest;

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
  /** Nothing but white space. */
  EMPTY,
  /** Anything else. */
  UNKNOWN;

  private static final Pattern ANSWER = Pattern.compile("\\{\\s*\"data\"\\s*:\\s*\\{");

  /** An object whose first name stands on a line of its own. */
  private static final Pattern INDENTED = Pattern.compile("\\{[ \\t]*\\n\\s*\"");

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
    return DIGEST_TITLE.matcher(text).lookingAt() ? DIGEST : UNKNOWN;
  }
}
