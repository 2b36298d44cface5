package dev.almanac.collect.fetch;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param url absolute
 * @param json a body to post; null for a request that only gets
 * @param headers by name
 */
public record Request(URI url, @Nullable String json, Map<String, String> headers) {
  /** Gets what is there. */
  public static Request get(URI url) {
    return new Request(url, null, Map.of());
  }

  /** The same for the address that a redirect names. */
  Request at(URI other) {
    // A secret is for the server that was named, and for the way to it that was.
    boolean isSame =
        String.valueOf(url.getScheme()).equalsIgnoreCase(other.getScheme())
            && url.getRawAuthority().equalsIgnoreCase(other.getRawAuthority());
    return new Request(other, json, isSame ? headers : Map.of());
  }

  /** Whether the answer may be that nothing has changed. */
  boolean isConditional() {
    return headers.containsKey("If-None-Match") || headers.containsKey("If-Modified-Since");
  }

  /** Where it goes, for messages: without what may be long or secret. */
  String where() {
    return url.getHost() + (url.getRawPath() == null ? "" : url.getRawPath());
  }
}
