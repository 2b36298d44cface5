package dev.almanac.collect.fetch;

import java.net.URI;
import org.apache.hc.client5.http.utils.URIUtils;

/** Addresses. */
public final class Urls {

  private Urls() {}

  /**
   * A link as seen from a page, as RFC 3986 has it; the JDK's own class keeps to an older one.
   *
   * @throws FetchFault where it is no address
   */
  public static URI resolve(URI page, String link) {
    try {
      URI url = URIUtils.resolve(page, link.strip());
      if (url.getHost() != null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the fault: what is no address leads nowhere.
    }
    throw new FetchFault(
        FetchFault.Kind.REFUSED, "a link that is no address from " + page.getHost());
  }
}
