package dev.almanac.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HashesTest {

  @Test
  void hexIsTheHeadOfThePublishedSha256() {
    // FIPS 180-2, appendix B.1.
    assertThat(Hashes.hex128("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    assertThat(Hashes.hex64("abc")).isEqualTo("ba7816bf8f01cfea");
  }

  @Test
  void textIsHashedAsUtf8() {
    byte[] utf8 = {(byte) 0xc3, (byte) 0xa9};
    assertThat(Hashes.hex64("é")).isEqualTo(hex(Hashes.sha256(utf8)).substring(0, 16));
  }

  @Test
  void mixGivesThePublishedSequenceOfSplitMix64() {
    // The first outputs of SplitMix64 seeded with 0.
    assertThat(Hashes.mix(0)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Hashes.mix(0x9e3779b97f4a7c15L)).isEqualTo(0x6e789e6aa1b965f4L);
  }

  @Test
  void fast64MixesThePublishedFnv1a() {
    // Noll's test vectors; of ASCII, characters and bytes are the same.
    assertThat(Hashes.fast64("a")).isEqualTo(Hashes.mix(0xaf63dc4c8601ec8cL));
    assertThat(Hashes.fast64("foobar")).isEqualTo(Hashes.mix(0x85944171f73967e8L));
  }

  @Property(seed = "1")
  void fast64DependsOnTheCharactersAlone(@ForAll String text) {
    assertThat(Hashes.fast64(CharBuffer.wrap(text))).isEqualTo(Hashes.fast64(text));
  }

  @Property(seed = "1")
  void hex64IsTheHeadOfHex128(@ForAll String text) {
    assertThat(Hashes.hex128(text)).hasSize(32).startsWith(Hashes.hex64(text));
    assertThat(Hashes.hex128(text))
        .isEqualTo(hex(Hashes.sha256(text.getBytes(StandardCharsets.UTF_8))).substring(0, 32));
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
