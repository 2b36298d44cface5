package dev.almanac.ingest.feed;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import java.io.IOException;

/** Feeds that tests write. */
final class Feeds {
  static final String RSS_START =
      """
      <?xml version="1.0" encoding="ISO-8859-1"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
          xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
      <channel><title>Notes</title><link>https://notes.example/blog/</link>
      """;
  static final String RSS_END = "</channel></rss>";

  static final String ATOM_START =
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
      <title>Notes</title><link rel="self" href="https://notes.example/feed"/>
      <link href="https://notes.example/"/><author><name>The Editors</name></author>
      """;
  static final String ATOM_END = "</feed>";

  private Feeds() {}

  /** What is read of RSS 2.0 with these items. */
  static ReadDump rss(String... items) throws IOException {
    return read(RSS_START + String.join("\n", items) + RSS_END);
  }

  /** What is read of Atom 1.0 with these entries. */
  static ReadDump atom(String... entries) throws IOException {
    return read(ATOM_START + String.join("\n", entries) + ATOM_END);
  }

  static ReadDump read(String feed) throws IOException {
    return ReadDump.with(FeedReader::new, ReadDump.dump("feed.xml"), feed);
  }

  static ReadDump read(String feed, ReadLimits limits) throws IOException {
    return ReadDump.with(FeedReader::new, new Dump("feed.xml", limits, InputMapping.NONE), feed);
  }

  /** An item that is read without trouble. */
  static String item(String id) {
    return "<item><title><![CDATA[Title of %s]]></title><guid isPermaLink=\"false\">%s</guid></item>"
        .formatted(id, id);
  }

  /** Limits under which an item has so many bytes at most. */
  static ReadLimits recordBytes(int bytes) {
    ReadLimits all = ReadLimits.STANDARD;
    return new ReadLimits(
        all.fileBytes(), all.ratio(), bytes, all.nesting(), all.stringLength(), all.fields());
  }
}
