package dev.almanac.collect.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where requests may go.
 *
 * @param hosts of the configured sources, in lower case
 * @param allowsHttp whether connections need not be encrypted
 * @param addresses private or local ones that are allowed, as they are written; none by default
 */
public record HostRules(Set<String> hosts, boolean allowsHttp, Set<String> addresses) {
  private static final int LAST_PORT = 65535;

  /**
   * Refuses an address that no request goes to.
   *
   * @throws FetchFault of kind {@code REFUSED}
   */
  void check(URI url) {
    String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !(allowsHttp && scheme.equals("http"))) {
      throw refused(scheme + " to " + host + " is not allowed");
    }
    if (url.getPort() > LAST_PORT) {
      throw refused("an address of " + host + " with a port that is none");
    }
    if (url.getRawUserInfo() != null) {
      throw refused("an address of " + host + " with a name or a password in it");
    }
    if (!hosts.contains(host)) {
      throw refused(host + " is no host of a configured source");
    }
  }

  private static FetchFault refused(String why) {
    return new FetchFault(FetchFault.Kind.REFUSED, why);
  }
}
