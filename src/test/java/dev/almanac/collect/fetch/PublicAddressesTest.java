package dev.almanac.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1", "127.255.255.255", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "198.19.255.255",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "::127.0.0.1", "fe80::1", "fec0::1", "fc00::1", "fd12:3456::1",
        "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "100::1"
      })
  void whatIsPrivateLocalOrReservedIsNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
    assertThatThrownBy(() -> new AddressGuard(Set.of()).resolve(address))
        .isInstanceOf(AddressGuard.RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "223.255.255.255",
        "2606:4700::1111",
        "2a00:1450::1",
        "2001:4860:4860::8888"
      })
  void allOthersArePublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void oneAddressMayBeAllowed() throws UnknownHostException {
    assertThat(new AddressGuard(Set.of("127.0.0.1")).resolve("127.0.0.1")).hasSize(1);
    assertThatThrownBy(() -> new AddressGuard(Set.of("127.0.0.1")).resolve("127.0.0.2"))
        .isInstanceOf(AddressGuard.RefusedAddressException.class);
  }
}
