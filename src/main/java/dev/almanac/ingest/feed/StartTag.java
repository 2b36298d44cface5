package dev.almanac.ingest.feed;

import dev.almanac.ingest.bytes.ByteWindow;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The start tag that is first at hand. */
final class StartTag {
  /** One that is longer is taken for a broken one. */
  private static final int MAX_BYTES = 1 << 16;

  private StartTag() {}

  /** Its text; null where it is broken or too long. */
  static @Nullable String first(ByteWindow window) throws IOException {
    int length = length(window);
    return length == 0 ? null : window.text(0, length);
  }

  /** Its length in bytes; 0 where it is broken or too long. A bracket in quotes does not end it. */
  static int length(ByteWindow window) throws IOException {
    int quote = 0;
    for (int i = 1; i < MAX_BYTES && window.has(i + 1); i++) {
      int c = window.at(i);
      if (c == '<') {
        return 0;
      }
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        return i + 1;
      }
    }
    return 0;
  }
}
