package dev.almanac.bench.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What may befall bytes. */
enum Mutation {
  TRUNCATE,
  CUT_SLICE,
  DOUBLE_SLICE,
  SWAP_SLICES,
  FLIP_BIT,
  REPLACE_BYTE,
  INSERT_MARK,
  REMOVE_MARK,
  CONTROL_CHARACTER,
  INVALID_UTF8,
  LATIN_1,
  UTF_16,
  BYTE_ORDER_MARK,
  LONG_STRING,
  DEEP_NESTING;

  /** What gives files their structure, of every format. */
  private static final List<String> MARKS =
      List.of(
          "\"",
          "\"\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\",\"",
          "\":",
          "},{",
          "[]",
          "{}",
          "<",
          ">",
          "/",
          "</",
          "/>",
          "&",
          "&#0;",
          "&lt;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "-->",
          "<item>",
          "</item>",
          "<entry>",
          "</entry>",
          "</channel>",
          "<title>",
          "</title>",
          "<!DOCTYPE x [",
          "<?x ",
          "'",
          "=",
          "\n",
          "\r",
          "\r\n",
          "\n\n",
          "\t",
          ";",
          "---\n",
          "\n### ",
          "\n## ",
          "\nSource:",
          "\nLink:",
          "\nSummary:",
          "`",
          "*",
          "#");

  private static final String SINGLE_MARKS = "\"\\{}[],:<>/&;=\n-#!";

  private static final List<String> OPENINGS =
      List.of("[", "{\"a\":", "<b>", "<div>", "> ", "(", "- ", "[[],");

  /** Longer than a text may be under the limits that the files are read with. */
  private static final int LONG = 300_000;

  private static final int DEEP = 5_000;
  private static final int SLICE = 64;

  /** The bytes, changed; now and then by chance as they were. */
  byte[] apply(byte[] bytes, SplittableRandom random) {
    int at = random.nextInt(bytes.length + 1);
    return switch (this) {
      case TRUNCATE -> slice(bytes, 0, at);
      case CUT_SLICE -> splice(bytes, at, end(bytes, at, random), new byte[0]);
      case DOUBLE_SLICE -> splice(bytes, at, at, slice(bytes, at, end(bytes, at, random)));
      case SWAP_SLICES -> swapped(bytes, at, random);
      case FLIP_BIT -> replaced(bytes, at, b -> b ^ (1 << random.nextInt(8)));
      case REPLACE_BYTE -> replaced(bytes, at, b -> random.nextInt(256));
      case INSERT_MARK -> splice(bytes, at, at, bytes(draw(MARKS, random)));
      case REMOVE_MARK -> withoutMark(bytes, at);
      case CONTROL_CHARACTER -> splice(bytes, at, at, new byte[] {(byte) random.nextInt(32)});
      case INVALID_UTF8 -> splice(bytes, at, at, new byte[] {(byte) (128 + random.nextInt(128))});
      case LATIN_1 -> recoded(bytes, at, StandardCharsets.ISO_8859_1);
      case UTF_16 -> recoded(bytes, at, StandardCharsets.UTF_16LE);
      case BYTE_ORDER_MARK -> splice(bytes, at, at, bytes("\ufeff"));
      case LONG_STRING -> splice(bytes, at, at, bytes("x".repeat(1 + random.nextInt(LONG))));
      case DEEP_NESTING ->
          splice(bytes, at, at, bytes(draw(OPENINGS, random).repeat(1 + random.nextInt(DEEP))));
    };
  }

  /** Any of them; the costly ones are rare. */
  static Mutation draw(SplittableRandom random) {
    Mutation drawn = values()[random.nextInt(values().length)];
    boolean isCostly = drawn == LONG_STRING || drawn == DEEP_NESTING;
    return isCostly && random.nextInt(8) > 0 ? INSERT_MARK : drawn;
  }

  private interface ByteChange {
    int of(byte b);
  }

  private static String draw(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Most slices are short, some go on as far as they may. */
  private static int end(byte[] bytes, int at, SplittableRandom random) {
    int longest = random.nextInt(4) == 0 ? bytes.length : SLICE;
    return Math.min(bytes.length, at + 1 + random.nextInt(longest + 1));
  }

  private static byte[] swapped(byte[] bytes, int at, SplittableRandom random) {
    int middle = end(bytes, at, random);
    int end = end(bytes, middle, random);
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    other.writeBytes(slice(bytes, middle, end));
    other.writeBytes(slice(bytes, at, middle));
    return splice(bytes, at, end, other.toByteArray());
  }

  private static byte[] replaced(byte[] bytes, int at, ByteChange change) {
    byte[] copy = bytes.clone();
    if (at < copy.length) {
      copy[at] = (byte) change.of(copy[at]);
    }
    return copy;
  }

  /** Without the first mark from this place on. */
  private static byte[] withoutMark(byte[] bytes, int at) {
    int mark = at;
    while (mark < bytes.length && SINGLE_MARKS.indexOf(bytes[mark]) < 0) {
      mark++;
    }
    return splice(bytes, mark, Math.min(bytes.length, mark + 1), new byte[0]);
  }

  /** The bytes from this place on in another encoding. */
  private static byte[] recoded(byte[] bytes, int at, Charset charset) {
    String rest = new String(slice(bytes, at, bytes.length), StandardCharsets.UTF_8);
    return splice(bytes, at, bytes.length, rest.getBytes(charset));
  }

  private static byte[] splice(byte[] bytes, int from, int to, byte[] instead) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + instead.length);
    out.write(bytes, 0, from);
    out.writeBytes(instead);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
