package dev.almanac.collect.fetch;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are public: not those of the IANA registries of special-purpose addresses (RFC
 * 6890, as of 2025), and of IPv6 those for global unicast alone (RFC 4291, 2.4). What carries an
 * IPv4 address in an IPv6 one (6to4, Teredo, NAT64) is not public, whatever it carries.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_V4 =
      List.of(
          block("0.0.0.0", 8),
          block("10.0.0.0", 8),
          block("100.64.0.0", 10),
          block("127.0.0.0", 8),
          block("169.254.0.0", 16),
          block("172.16.0.0", 12),
          block("192.0.0.0", 24),
          block("192.0.2.0", 24),
          block("192.88.99.0", 24),
          block("192.168.0.0", 16),
          block("198.18.0.0", 15),
          block("198.51.100.0", 24),
          block("203.0.113.0", 24),
          block("224.0.0.0", 3));
  private static final Block GLOBAL_V6 = block("2000::", 3);
  private static final List<Block> SPECIAL_V6 =
      List.of(
          block("2001::", 23), block("2001:db8::", 32), block("2002::", 16), block("3fff::", 20));

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    byte[] bytes = address.getAddress();
    boolean isV4 = bytes.length == 4;
    return (isV4 || GLOBAL_V6.contains(bytes))
        && (isV4 ? SPECIAL_V4 : SPECIAL_V6).stream().noneMatch(block -> block.contains(bytes));
  }

  private static Block block(String first, int prefix) {
    try {
      byte[] bytes = InetAddress.getByName(first).getAddress();
      int free = bytes.length * Byte.SIZE - prefix;
      return new Block(new BigInteger(1, bytes).shiftRight(free), free);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(first + " is no address", e);
    }
  }

  /**
   * Addresses that begin alike.
   *
   * @param start the bits that they share
   * @param free how many bits follow
   */
  private record Block(BigInteger start, int free) {
    boolean contains(byte[] address) {
      return new BigInteger(1, address).shiftRight(free).equals(start);
    }
  }
}
