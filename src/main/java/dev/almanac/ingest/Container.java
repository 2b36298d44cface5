package dev.almanac.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** How a dump holds its records, told from its first bytes. */
enum Container {
  /** A daily digest of the archive. */
  DIGEST,
  /** A JSON array of records. */
  JSON_ARRAY,
  /** GraphQL answers, each with its records under {@code results}. */
  JSON_ANSWER,
  /** A JSON object a line. */
  JSON_LINES,
  /** Nothing but white space. */
  EMPTY,
  /** Anything else. */
  UNKNOWN;

  private static final int PREFIX_BYTES = 4096;
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Pattern ANSWER = Pattern.compile("\\{\\s*\"data\"\\s*:\\s*\\{");
  private static final Pattern DIGEST_TITLE =
      Pattern.compile("#\\s[^\\n]*Digest\\s+-\\s+\\d{4}-\\d{2}-\\d{2}\\s*(\\n|$)");

  /** Looks at the first bytes and leaves the stream before the first that is not a BOM. */
  static Container sniff(InputStream in) throws IOException {
    byte[] bytes = prefix(in);
    String prefix = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    if (!prefix.isEmpty() && prefix.charAt(0) == BYTE_ORDER_MARK) {
      in.skipNBytes(3);
      prefix = prefix.substring(1);
    }
    String start = prefix.stripLeading();
    if (start.isEmpty()) {
      return bytes.length < PREFIX_BYTES ? EMPTY : UNKNOWN;
    }
    if (start.charAt(0) == '[') {
      return JSON_ARRAY;
    }
    if (start.charAt(0) == '{') {
      return ANSWER.matcher(start).lookingAt() ? JSON_ANSWER : JSON_LINES;
    }
    return DIGEST_TITLE.matcher(start).lookingAt() ? DIGEST : UNKNOWN;
  }

  /** The first bytes, which stay in the stream; a damage behind them is for the reader to meet. */
  private static byte[] prefix(InputStream in) throws IOException {
    byte[] bytes = new byte[PREFIX_BYTES];
    int length = 0;
    in.mark(PREFIX_BYTES);
    try {
      int read = in.read(bytes);
      while (read > 0) {
        length += read;
        read = in.read(bytes, length, PREFIX_BYTES - length);
      }
    } catch (EOFException | ZipException e) {
      if (length == 0) {
        throw e;
      }
    }
    in.reset();
    return Arrays.copyOf(bytes, length);
  }
}
