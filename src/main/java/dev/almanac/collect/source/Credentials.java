package dev.almanac.collect.source;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a source lets itself be asked with. It goes to the source's own server alone.
 *
 * @param home an address of that server
 * @param key bearer token; null where none is needed
 */
public record Credentials(URI home, @Nullable String key) {

  /** The headers of a request to an address. */
  Map<String, String> headers(URI url) {
    return key != null && origin(url).equals(origin(home))
        ? Map.of("Authorization", "Bearer " + key)
        : Map.of();
  }

  private static String origin(URI url) {
    return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
  }

  /** The beginning of what a server says, without the key. */
  String quote(String text) {
    return Lines.start(key == null ? text : text.replace(key, "…"));
  }

  /** Without the key, which belongs in no log. */
  @Override
  public String toString() {
    return home.getHost();
  }
}
