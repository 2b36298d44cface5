package dev.almanac.digest.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A feed.
 *
 * @param name of the archive or view, with the rhythm of its editions
 * @param self its own address, whole
 * @param home the address of the page that it belongs to
 * @param entries the latest first; none of an archive without editions
 */
public record Feed(String id, String name, String self, String home, List<Entry> entries) {

  /** A name-based UUID (RFC 9562, version 3) as a URN: the same for the same name for ever. */
  public static String urn(String name) {
    byte[] bytes = ("almanac/" + name).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
