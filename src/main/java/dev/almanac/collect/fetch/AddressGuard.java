package dev.almanac.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks up hosts for connections and gives out public addresses alone. A connection is made to the
 * address that was checked, so that a name that changes its answer gains nothing.
 */
final class AddressGuard implements DnsResolver {
  private final Set<String> allowed;

  /**
   * @param allowed addresses that are given out though they are private, as they are written
   */
  AddressGuard(Set<String> allowed) {
    this.allowed = allowed;
  }

  /**
   * The host's addresses.
   *
   * @throws RefusedAddressException where one of them is not public
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : addresses) {
      if (!PublicAddresses.contain(address) && !allowed.contains(address.getHostAddress())) {
        throw new RefusedAddressException(host);
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A host at an address that is not public. */
  static final class RefusedAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    RefusedAddressException(String host) {
      super(host + " is at a private, local or reserved address");
    }
  }
}
