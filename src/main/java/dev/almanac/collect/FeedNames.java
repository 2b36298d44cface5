package dev.almanac.collect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Addresses of feeds → names of their folders. Feeds that differ have names that do. */
final class FeedNames {
  private static final int LONGEST = 100;
  private static final int HASH_BYTES = 6;

  /** What the name says in full; with anything else a hash of the address goes with it. */
  private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9.]+)*/?");

  private FeedNames() {}

  static String of(URI url) {
    String host = url.getHost().replaceFirst("^www\\.", "");
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    String name = (host + path).replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    boolean isPlain = PLAIN.matcher(path).matches() && url.getRawQuery() == null;
    if (isPlain && url.getPort() < 0 && name.length() <= LONGEST) {
      return name;
    }
    String rest = url.getPort() + path + "?" + url.getRawQuery();
    return name.substring(0, Math.min(name.length(), LONGEST)) + "-" + hash(host + rest);
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
