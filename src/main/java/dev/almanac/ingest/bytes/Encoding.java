package dev.almanac.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a dump, told from its first bytes.
 *
 * @param charset UTF-8 where nothing says otherwise; single bytes that are not UTF-8 are left to
 *     {@link Utf8#text}
 * @param markBytes length of the byte-order mark
 */
record Encoding(Charset charset, int markBytes) {
  private static final int ASCII_RUN = 64;

  /** What an XML declaration or a page's own head says of it. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s*<(?:\\?xml[^>]*?encoding\\s*=\\s*[\"']|(?s:.{0,1000}?)<meta[^>]*?charset\\s*=\\s*[\"']?)"
              + "(?<name>[A-Za-z][\\w.:-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Tells the encoding of these first bytes. */
  static Encoding of(byte[] start) {
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (begins(start, 0xff, 0xfe, 0, 0)) {
      return new Encoding(Charset.forName("UTF-32LE"), 4);
    }
    if (begins(start, 0, 0, 0xfe, 0xff)) {
      return new Encoding(Charset.forName("UTF-32BE"), 4);
    }
    if (begins(start, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (begins(start, 0xfe, 0xff)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    // Every format begins with an ASCII character, so a zero beside it tells the width.
    boolean isWide = start.length >= 4 && !holdsAscii(start);
    if (isWide && start[0] != 0 && start[1] == 0 && start[2] != 0 && start[3] == 0) {
      return new Encoding(StandardCharsets.UTF_16LE, 0);
    }
    if (isWide && start[0] == 0 && start[1] != 0 && start[2] == 0 && start[3] != 0) {
      return new Encoding(StandardCharsets.UTF_16BE, 0);
    }
    return new Encoding(declared(new String(start, StandardCharsets.ISO_8859_1)), 0);
  }

  private static Charset declared(String start) {
    Matcher declared = DECLARED.matcher(start);
    if (!declared.find()) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(declared.group("name"));
      // It was read byte by byte, so it is no encoding of wider units, whatever it says.
      return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      // A name that nobody knows says nothing.
      return StandardCharsets.UTF_8;
    }
  }

  /**
   * Whether single bytes stand there that no text in wide characters has: so many of ASCII in a row
   * would be half as many of other scripts, all with a low byte in a third of its range. Then the
   * first record alone is wide.
   */
  private static boolean holdsAscii(byte[] start) {
    int run = 0;
    for (byte b : start) {
      run = b >= ' ' ? run + 1 : 0;
      if (run >= ASCII_RUN) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] start, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
