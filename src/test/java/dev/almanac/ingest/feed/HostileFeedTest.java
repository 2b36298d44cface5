package dev.almanac.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.mapping.InputMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFeedTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void entitiesThatMultiplyAreNotExpanded() throws IOException {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE rss [<!ENTITY lol0 'lol'>");
    for (int i = 1; i < 10; i++) {
      doctype.append("<!ENTITY lol").append(i).append(" '");
      doctype.append(("&lol" + (i - 1) + ";").repeat(10)).append("'>");
    }
    ReadDump read =
        Feeds.read(
            doctype
                + "]><rss version='2.0'><channel><item><title>&lol9;</title></item>"
                + Feeds.item("a")
                + Feeds.RSS_END);
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.reasons()).containsExactly("1 malformed_xml");
  }

  @Test
  void noFileIsRead(@TempDir Path folder) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    ReadDump read =
        Feeds.read(
            "<?xml version='1.0'?><!DOCTYPE rss [<!-- it's > ]> --><!ENTITY x SYSTEM '"
                + secret.toUri()
                + "'>]><rss version='2.0'><channel><item><title>&x;</title></item>"
                + Feeds.item("a")
                + Feeds.RSS_END);
    assertThat(read.ids()).containsExactly("a");
    assertThat(read.reasons()).containsExactly("1 malformed_xml");
    assertThat(read.toString()).doesNotContain("the secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss SYSTEM '%s'>",
        "<!DOCTYPE rss PUBLIC '-//X//Y' '%s'>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM '%s'>]>",
        "<!DOCTYPE rss [<!ENTITY %% p SYSTEM '%s'> %%p;]>",
        "<?xml-stylesheet href='%s'?><?xml-model href='%s'?>",
      })
  void noConnectionIsOpened(String prolog) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      String include =
          "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='%s'/>".formatted(address);
      ReadDump read =
          Feeds.read(
              prolog.formatted(address, address)
                  + "<rss version='2.0' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                  + " xsi:noNamespaceSchemaLocation='"
                  + address
                  + "'><channel>"
                  + "<item><title>&x;</title></item><item><title>"
                  + include
                  + "</title><description>"
                  + include
                  + "</description></item>"
                  + Feeds.item("a")
                  + "<item><!DOCTYPE x SYSTEM '"
                  + address
                  + "'></item>"
                  + Feeds.RSS_END);
      assertThat(read.ids()).contains("a");
      assertThat(read.reasons()).contains("1 malformed_xml", "4 malformed_xml");
      server.setSoTimeout(1);
      Assertions.assertThrows(SocketTimeoutException.class, () -> server.accept().close());
    }
  }

  @Test
  void aTextOfTwoHundredMegabytesStaysOutOfMemory() throws IOException {
    for (String open : List.of("<title>", "<title><![CDATA[", "<!--", "<title a='", "")) {
      ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
      ByteWindow window =
          new ByteWindow(
              streams(
                  Feeds.RSS_START + Feeds.item("a") + "<item>" + open,
                  "text of no end, ",
                  200 << 20,
                  open.contains("CDATA")
                      ? "]]></title></item>"
                      : open.equals("<!--") ? "--></item>" : "</item>",
                  Feeds.item("b") + Feeds.RSS_END));
      new FeedReader(new Dump("feed.xml", Feeds.recordBytes(1 << 20), InputMapping.NONE))
          .read(window, read);
      assertThat(read.ids()).containsExactly("a", "b");
      assertThat(read.reasons()).containsExactly("2 record_too_large");
      assertThat(read.rejects().get(0).rawBytes()).isGreaterThan(200 << 20);
      assertThat(window.array().length).isLessThanOrEqualTo(8 << 20);
    }
  }

  private static InputStream streams(
      String before, String part, long length, String after, String last) {
    byte[] bytes = part.repeat(4096).getBytes(StandardCharsets.UTF_8);
    List<InputStream> streams = new ArrayList<>();
    streams.add(stream(before));
    for (long i = 0; i < length; i += bytes.length) {
      streams.add(new ByteArrayInputStream(bytes));
    }
    streams.add(stream(after + last));
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title><![CDATA[",
        "<item></title><![CDATA[",
        "<item><![CDATA[",
        "<item><title><!--",
        "<item><title><!-- <![CDATA[",
        "<![CDATA[",
        "<!--",
        "<!",
        "<?",
        "<",
        "&",
        "<rss>",
        "<rss a='",
        "<item a='",
        "<item",
        "</item",
        "<![CDATA[<[[[[",
        "<!DOCTYPE [",
        "<!DOCTYPE <!--",
        "]]>",
        "<a b='c' ",
        "<a>",
      })
  void repetitionTakesTimeInProportion(String part) {
    String feed = Feeds.RSS_START + "<item><x>" + part.repeat((1 << 20) / part.length());
    String gap = Feeds.RSS_START + part.repeat((1 << 20) / part.length());
    Assertions.assertTimeoutPreemptively(
        LONG,
        () -> {
          ReadDump read = Feeds.read(feed + "]]>" + Feeds.RSS_END);
          assertThat(read.rejects()).isNotEmpty();
          Feeds.read(gap);
          Feeds.read(feed, Feeds.recordBytes(1 << 16));
        });
  }
}
