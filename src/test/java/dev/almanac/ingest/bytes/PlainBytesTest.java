package dev.almanac.ingest.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainBytesTest {
  private static final String TEXT = "{\"title\": \"Größe 模型 🤖\"}\n".repeat(100);

  @ParameterizedTest
  @EnumSource
  void everyPackingIsUnpacked(Packing packing) throws IOException {
    assertThat(text(open(pack(packing, bytes(TEXT))))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource
  void theMembersOfAFileAreReadOneAfterAnother(Packing packing) throws IOException {
    byte[] one = pack(packing, bytes(TEXT));
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertThat(text(open(two))).isEqualTo(TEXT + TEXT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void whatStandsBeforeADamageIsKept(Packing packing) throws IOException {
    byte[] noise = noise(3 << 20);
    byte[] packed = pack(packing, noise);
    ByteWindow window = open(Arrays.copyOf(packed, packed.length * 2 / 3));
    byte[] kept = all(window);
    assertThat(kept.length).isGreaterThan(1 << 20);
    assertThat(kept).isEqualTo(Arrays.copyOf(noise, kept.length));
    assertThat(window.damage().orElseThrow().reason()).isEqualTo("damaged_" + packing.label());
  }

  @Test
  void goodBytesOfTheReadThatEndsInAFaultAreKept() throws IOException {
    byte[] packed = gzip(noise(60_000));
    // Behind the header and most of the one block; a length of a copy that reaches too far back.
    Arrays.fill(packed, packed.length - 2000, packed.length, (byte) 0xff);
    ByteWindow window = open(packed);
    byte[] kept = all(window);
    assertThat(kept.length).isGreaterThan(40_000);
    assertThat(Arrays.copyOf(kept, 40_000)).isEqualTo(Arrays.copyOf(noise(60_000), 40_000));
    assertThat(window.damage().orElseThrow().reason()).isEqualTo("damaged_gzip");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLAIN")
  void brokenBytesAreADamage(Packing packing) throws IOException {
    byte[] packed = pack(packing, noise(1 << 20));
    for (int i = 20; i < packed.length; i += 997) {
      packed[i] ^= 0x55;
    }
    ByteWindow window = open(packed);
    all(window);
    assertThat(window.damage()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aByteOrderMarkTellsTheEncodingAndGoes(String name) throws IOException {
    assertThat(text(open(("\ufeff" + TEXT).getBytes(Charset.forName(name))))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideCharactersAreKnownWithoutAMark(String name) throws IOException {
    assertThat(text(open(TEXT.getBytes(Charset.forName(name))))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>",
        "<html><head><meta charset=windows-1252></head>é",
        "<!doctype html>\n<meta http-equiv=\"Content-Type\" content=\"text/html; charset=latin1\">é"
      })
  void aDeclaredEncodingIsBelieved(String page) throws IOException {
    assertThat(text(open(page.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(page);
  }

  @Test
  void aDeclarationThatCannotBeIsNot() throws IOException {
    String page = "<?xml version='1.0' encoding='UTF-16'?><a>é</a>";
    assertThat(text(open(bytes(page)))).isEqualTo(page);
  }

  @Test
  void bytesThatAreNoUtf8AreReadAsWesternTextPerRecord() {
    byte[] western = "caf\u00e9 \u20ac".getBytes(Charset.forName("windows-1252"));
    assertThat(Utf8.text(western, 0, western.length)).isEqualTo("caf\u00e9 \u20ac");
    byte[] mixed = concat(bytes("模型 "), new byte[] {(byte) 0xe9});
    assertThat(Utf8.text(mixed, 0, mixed.length)).isEqualTo("模型 \ufffd");
  }

  @Test
  void aBombStopsWhereItUnpacksTooFar() throws IOException {
    byte[] packed = pack(Packing.GZIP, new byte[64 << 20]);
    ByteWindow window =
        PlainBytes.open(new ByteArrayInputStream(packed), Long.MAX_VALUE, 100, 1 << 20);
    assertThat(drain(window)).isBetween(1L << 20, 100L * packed.length + (1 << 20));
    assertThat(window.damage().orElseThrow().reason()).isEqualTo("unpacks_too_far");
  }

  @Test
  void aFileOverTheLimitEndsThere() throws IOException {
    ByteWindow window = PlainBytes.open(new ByteArrayInputStream(noise(1 << 20)), 1000, 100, 1);
    drain(window);
    assertThat(window.damage().orElseThrow().reason()).isEqualTo("file_too_large");
  }

  @Test
  void aFaultOfTheDiskIsNoDamage() {
    InputStream start = new ByteArrayInputStream(Arrays.copyOf(gzip(noise(1 << 16)), 100));
    InputStream broken =
        new SequenceInputStream(
            start,
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the disk is gone");
              }

              @Override
              public int read(byte[] into, int from, int length) throws IOException {
                return read();
              }
            });
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> all(PlainBytes.open(broken, Long.MAX_VALUE, 100, Long.MAX_VALUE)))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("the disk is gone");
  }

  private static ByteWindow open(byte[] bytes) throws IOException {
    return PlainBytes.open(new ByteArrayInputStream(bytes), Long.MAX_VALUE, 100, Long.MAX_VALUE);
  }

  private static String text(ByteWindow window) throws IOException {
    return new String(all(window), StandardCharsets.UTF_8);
  }

  private static byte[] all(ByteWindow window) throws IOException {
    while (window.more()) {
      assertThat(window.size()).isPositive();
    }
    return Arrays.copyOfRange(window.array(), window.offset(), window.offset() + window.size());
  }

  private static long drain(ByteWindow window) throws IOException {
    do {
      window.drop(window.size());
    } while (window.more());
    return window.position();
  }

  private static byte[] pack(Packing packing, byte[] bytes) throws IOException {
    return switch (packing) {
      case PLAIN -> bytes;
      case GZIP -> gzip(bytes);
      case ZSTD -> Zstd.compress(bytes);
      case BZIP2 -> {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream zip = new BZip2CompressorOutputStream(out)) {
          zip.write(bytes);
        }
        yield out.toByteArray();
      }
    };
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    for (int i = 0; i < length; i++) {
      noise[i] = (byte) ('a' + (noise[i] & 15));
    }
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }
}
