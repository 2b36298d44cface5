package dev.almanac.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes that are the same on every machine, in every run. */
public final class Hashes {

  private Hashes() {}

  /** The first 16 bytes of the SHA-256 of the text's UTF-8, as 32 hexadecimal digits. */
  public static String hex128(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
  }

  /** The first 8 bytes of the SHA-256 of the text's UTF-8, as 16 hexadecimal digits. */
  public static String hex64(String text) {
    return HexFormat.of().formatHex(sha256(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
  }

  /** The SHA-256 of the bytes, 32 bytes. */
  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A 64-bit mix of all bits of {@code x}: the finalizer of SplitMix64 (Steele et al. 2014). */
  public static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** A 64-bit hash of the characters: FNV-1a over UTF-16 units, then {@link #mix}. */
  public static long fast64(CharSequence text) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(h);
  }
}
