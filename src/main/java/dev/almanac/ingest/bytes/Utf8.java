package dev.almanac.ingest.bytes;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes → text, for bytes that should be UTF-8 and may not be. */
public final class Utf8 {
  /** What pages of the West were written in before UTF-8; Latin-1 is a part of it. */
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Utf8() {}

  /**
   * Reads a record's bytes: as UTF-8 where they are; as windows-1252 where nothing beyond ASCII in
   * them is UTF-8; else as UTF-8 with U+FFFD for what is not.
   */
  public static String text(byte[] bytes, int from, int to) {
    CharsetDecoder strict =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    try {
      CharBuffer text = strict.decode(ByteBuffer.wrap(bytes, from, to - from));
      return text.toString();
    } catch (CharacterCodingException e) {
      Charset charset = holdsUtf8(bytes, from, to) ? StandardCharsets.UTF_8 : WESTERN;
      return new String(bytes, from, to - from, charset);
    }
  }

  /** Whether any character beyond ASCII stands there in UTF-8. */
  private static boolean holdsUtf8(byte[] bytes, int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      int lead = bytes[i] & 0xff;
      int follow = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
      if (lead >= 0xc2 && lead < 0xf5 && follows(bytes, i + 1, Math.min(to, i + 1 + follow))) {
        return i + follow < to;
      }
    }
    return false;
  }

  private static boolean follows(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }
}
