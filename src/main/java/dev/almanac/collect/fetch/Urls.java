package dev.almanac.collect.fetch;

import java.net.URI;
import org.apache.hc.client5.http.utils.URIUtils;

/** Addresses. */
public final class Urls {

  private static final int LAST_PORT = 65535;

  private Urls() {}

  /** Without user, query and fragment, in which secrets stand. */
  public static URI bare(URI url) {
    String path = url.getRawPath() == null ? "" : url.getRawPath();
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return URI.create(url.getScheme() + "://" + url.getHost() + port + path);
  }

  /**
   * A link as seen from a page, as RFC 3986 has it; the JDK's own class keeps to an older one.
   *
   * @throws FetchFault where it is no address
   */
  public static URI resolve(URI page, String link) {
    try {
      URI url = URIUtils.resolve(page, link.strip());
      if (url.getHost() != null && url.getPort() <= LAST_PORT) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the fault: what is no address leads nowhere.
    }
    throw new FetchFault(
        FetchFault.Kind.REFUSED, "a link that is no address from " + page.getHost());
  }
}
