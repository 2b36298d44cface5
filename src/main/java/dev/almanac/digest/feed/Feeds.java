package dev.almanac.digest.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Feeds in their formats. */
public final class Feeds {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String HOLDER = "Almanac";

  /** A feed without entries must have a date all the same. */
  private static final ZonedDateTime EPOCH =
      ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private Feeds() {}

  /** Atom (RFC 4287). */
  public static byte[] atom(Feed feed) {
    return xml(
        out -> {
          out.open("feed", "xmlns", ATOM, "xml:lang", "en");
          out.text("id", feed.id()).text("title", feed.name());
          out.text("updated", stamp(updated(feed)));
          out.empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.self());
          out.empty("link", "rel", "alternate", "type", "text/html", "href", feed.home());
          out.open("author").text("name", HOLDER).close();
          for (Entry entry : feed.entries()) {
            out.open("entry").text("id", entry.id()).text("title", entry.title());
            out.text("updated", stamp(entry.updated())).text("published", stamp(entry.at()));
            out.empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
            out.text("summary", entry.summary());
            out.text("content", entry.html(), "type", "html").close();
          }
          out.close();
        });
  }

  /** RSS 2.0, with Atom's link to itself as the RSS board asks. */
  public static byte[] rss(Feed feed) {
    return xml(
        out -> {
          out.open("rss", "version", "2.0", "xmlns:atom", ATOM);
          out.open("channel").text("title", feed.name()).text("link", feed.home());
          out.text("description", feed.name() + ", editions by Almanac").text("language", "en");
          out.text("lastBuildDate", rfc1123(updated(feed)));
          out.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.self());
          for (Entry entry : feed.entries()) {
            out.open("item").text("title", entry.title()).text("link", entry.url());
            out.text("guid", entry.id(), "isPermaLink", "false");
            out.text("pubDate", rfc1123(entry.at()));
            out.text("description", entry.html()).close();
          }
          out.close().close();
        });
  }

  /** JSON Feed 1.1. */
  public static byte[] json(Feed feed) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", "https://jsonfeed.org/version/1.1")
        .put("title", feed.name())
        .put("home_page_url", feed.home())
        .put("feed_url", feed.self())
        .put("language", "en");
    root.putArray("authors").addObject().put("name", HOLDER);
    ArrayNode items = root.putArray("items");
    for (Entry entry : feed.entries()) {
      items
          .addObject()
          .put("id", entry.id())
          .put("url", entry.url())
          .put("title", entry.title())
          .put("summary", entry.summary())
          .put("content_html", entry.html())
          .put("date_published", stamp(entry.at()))
          .put("date_modified", stamp(entry.updated()));
    }
    try {
      return (MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot fail to be JSON", e);
    }
  }

  /** The feeds as OPML 2.0, to be subscribed to all at once. */
  public static byte[] opml(String title, List<Feed> feeds) {
    return xml(
        out -> {
          out.open("opml", "version", "2.0").open("head").text("title", title).close();
          out.open("body");
          for (Feed feed : feeds) {
            out.empty(
                "outline",
                "type",
                "rss",
                "text",
                feed.name(),
                "xmlUrl",
                feed.self(),
                "htmlUrl",
                feed.home());
          }
          out.close().close();
        });
  }

  private static ZonedDateTime updated(Feed feed) {
    return feed.entries().stream().map(Entry::updated).max(Comparator.naturalOrder()).orElse(EPOCH);
  }

  private static String stamp(ZonedDateTime at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
  }

  private static String rfc1123(ZonedDateTime at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at);
  }

  /** Writes a document; memory does not fail. */
  @FunctionalInterface
  private interface Writer {
    void write(XmlDocument out) throws XMLStreamException;
  }

  private static byte[] xml(Writer writer) {
    try {
      XmlDocument out = new XmlDocument();
      writer.write(out);
      return out.bytes();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the document is built in order", e);
    }
  }
}
