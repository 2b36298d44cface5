package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps that are made to do harm are rejects, and cost no more than others of their length. */
@Timeout(120)
class HostileDumpsTest {
  private static final long LONG = 200L << 20;
  private static final long BOMB = 10L << 30;
  private static final String RSS = "<rss version='2.0'><channel><title>x</title>";
  private static final String RSS_END = "</channel></rss>";

  private static ReadDump read(InputStream bytes) throws IOException {
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    DumpReader.read(ReadDump.dump("dump"), bytes, read);
    return read;
  }

  static Stream<Arguments> bombs() {
    return Stream.of(
        bomb("gzip", GZIPOutputStream::new),
        bomb("zstd", ZstdOutputStream::new),
        bomb("bzip2", BZip2CompressorOutputStream::new));
  }

  private static Arguments bomb(String name, Streams.Packer packer) {
    return Arguments.of(Named.of(name, packer));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void tenGigabytesOfZerosAreNotUnpacked(Streams.Packer packer) throws IOException {
    ReadDump read = read(Streams.zeros(packer, BOMB));
    assertThat(read.records()).isEmpty();
    assertThat(read.reasons()).containsExactly("0 unknown_format", "1 unpacks_too_far");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        hostile(
            "objects in objects",
            () -> Streams.repeated("[{\"title\":", "{\"a\":", 6 << 20, "]"),
            "1 nested_too_deep"),
        hostile(
            "an object of lists in lists",
            () -> Streams.repeated("[{\"title\":", "[", 4 << 20, "]"),
            "1 nested_too_deep"),
        hostile("brackets", () -> Streams.repeated("", "[", 10 << 20, ""), "1 malformed_json"),
        hostile(
            "empty lists", () -> Streams.repeated("[", "[],", 32 << 20, "0]"), "1 not_an_object"),
        hostile(
            "a million fields",
            () -> Streams.repeated("[{\"title\":1", ",\"a\":1", 8 << 20, "}]"),
            "1 too_many_fields"),
        hostile(
            "a long string",
            () -> Streams.repeated("[{\"title\":\"", "x", LONG, "\"}]"),
            "1 record_too_large"),
        hostile(
            "a long string in a line",
            () -> Streams.repeated("{\"title\":\"", "x", LONG, "\"}\n"),
            "1 record_too_large"),
        hostile(
            "a long text in a feed",
            () -> Streams.repeated(RSS + "<item><title>", "x", LONG, "</title></item>" + RSS_END),
            "1 record_too_large"),
        hostile(
            "a long cell",
            () -> Streams.repeated("title,url\n\"", "x", LONG, "\",https://a.example/b\n"),
            "2 record_too_large"),
        hostile("a long line", () -> Streams.repeated("", "x", LONG, ""), "0 unknown_format"),
        hostile("NULs", () -> Streams.repeated("", "\0", LONG, ""), "0 unknown_format"),
        hostile(
            "a long page",
            () -> Streams.repeated("# Title\n", "x ", LONG, ""),
            "0 record_too_large"));
  }

  private static Arguments hostile(String name, Supplier<InputStream> bytes, String reason) {
    return Arguments.of(Named.of(name, bytes), reason);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void whatIsTooMuchIsAReject(Supplier<InputStream> bytes, String reason) throws IOException {
    ReadDump read = read(bytes.get());
    assertThat(read.records()).isEmpty();
    assertThat(read.reasons()).containsExactly(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]>",
        "<!DOCTYPE rss SYSTEM '%s'>",
        "<!DOCTYPE rss [<!ENTITY %% p SYSTEM '%s'> %%p; <!ENTITY x 'y'>]>",
      })
  void noEntityIsLookedUp(String doctype, @TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      for (String target : List.of(address, secret.toUri().toString())) {
        String feed = doctype.formatted(target) + RSS + "<item><title>&x;</title></item>" + RSS_END;
        ReadDump read = read(Streams.text(feed));
        assertThat(read.records()).isEmpty();
        assertThat(read.reasons()).containsExactly("1 malformed_xml");
        assertThat(read.rejects().toString()).doesNotContain("the secret");
      }
      server.setSoTimeout(1);
      Assertions.assertThrows(SocketTimeoutException.class, () -> server.accept().close());
    }
  }

  @Test
  void entitiesDoNotMultiply() throws IOException {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      String inner = ("&l" + (i - 1) + ";").repeat(10);
      laughs.append("<!ENTITY l").append(i).append(" '").append(inner).append("'>");
    }
    ReadDump read =
        read(Streams.text(laughs + "]>" + RSS + "<item><title>&l9;</title></item>" + RSS_END));
    assertThat(read.reasons()).containsExactly("1 malformed_xml");
  }

  @Test
  void aliasesOfFrontMatterDoNotMultiply() throws IOException {
    StringBuilder yaml = new StringBuilder("---\ntitle: x\na0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      String inner = ("*a" + (i - 1) + ", ").repeat(10);
      yaml.append("a" + i + ": &a" + i + " [" + inner + "x]\n");
    }
    ReadDump read = read(Streams.text(yaml + "tags: *a29\n---\nText.\n"));
    assertThat(read.records().size() + read.rejects().size()).isEqualTo(1);
    assertThat(read.toString()).hasSizeLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<i><p>", "<span>x", "<table><tr><td>", "<ul><li>"})
  void aPageOfNestedElementsIsReadUpToItsTags(String part) throws IOException {
    String head = "<html><title>T</title><body>";
    assertThat(read(Streams.repeated(head, part, 1 << 20, "x</html>")).only().title())
        .isEqualTo("T");
    ReadDump most = read(Streams.repeated(head, part, 15 << 20, "x</html>"));
    assertThat(most.reasons()).containsExactly("1 too_many_tags");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void wideCharactersWithoutAMarkAreRead(String charset) throws IOException {
    String lines = ReadDump.post("a") + "\r\n" + ReadDump.post("b") + "\r\n";
    byte[] bytes = lines.getBytes(Charset.forName(charset));
    assertThat(read(new ByteArrayInputStream(bytes)).ids()).containsExactly("a", "b");
  }

  @Test
  void aFooterThatLiesIsAReject(@TempDir Path folder) throws IOException {
    byte[] file = new byte[1 << 12];
    byte[] mark = "PAR1".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(mark, 0, file, 0, mark.length);
    System.arraycopy(mark, 0, file, file.length - mark.length, mark.length);
    for (int length : List.of(0, 16, Integer.MAX_VALUE, -1, file.length)) {
      for (int i = 0; i < Integer.BYTES; i++) {
        file[file.length - 8 + i] = (byte) (length >>> (8 * i));
      }
      Path path = Files.write(folder.resolve("d.parquet"), file);
      ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
      for (DumpPart part :
          new DumpSplitter(Long.MAX_VALUE).split(new DumpFile(path.toString(), null))) {
        DumpReader.read(ReadDump.dump("d.parquet"), part, read);
      }
      assertThat(read.reasons()).containsExactly("0 damaged_parquet");
    }
  }

  @Test
  void linksThatLeaveTheFolderOrGoInCirclesAreRejects(@TempDir Path folder, @TempDir Path elsewhere)
      throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.jsonl"), ReadDump.post("secret"));
    Files.createSymbolicLink(folder.resolve("escape.jsonl"), secret);
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    for (DumpFile file : DumpFiles.find(List.of(folder.toString()), false)) {
      DumpReader.read(ReadDump.dump(file.path()), DumpPart.whole(file), read);
    }
    assertThat(read.records()).isEmpty();
    assertThat(read.reasons()).containsExactlyInAnyOrder("0 link_outside", "0 link_loop");
  }
}
