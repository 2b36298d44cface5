package dev.almanac.bench.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small dumps of the formats that the sample does not have. */
final class Fixtures {
  private static final int POSTS = 8;

  private Fixtures() {}

  static void writeTo(Path folder) throws IOException {
    StringBuilder rss =
        new StringBuilder("<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel>");
    rss.append("<title>Notes</title><link>https://notes.example/</link>\n");
    StringBuilder atom = new StringBuilder("<?xml version=\"1.0\"?>\n");
    atom.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Notes</title>\n");
    StringBuilder csv = new StringBuilder("title,url,author,date,karma,summary\n");
    for (int i = 0; i < POSTS; i++) {
      rss.append(RSS_ITEM.formatted(i, i, i, i + 1));
      atom.append(ATOM_ENTRY.formatted(i, i, i + 1, i));
      csv.append(CSV_ROW.formatted(i, i, i + 1, i));
    }
    Files.writeString(folder.resolve("notes.rss"), rss + "</channel></rss>\n");
    Files.writeString(folder.resolve("notes.atom"), atom + "</feed>\n");
    Files.writeString(folder.resolve("notes.csv"), csv);
    Files.writeString(folder.resolve("post.md"), MARKDOWN);
    Files.writeString(folder.resolve("post.html"), HTML);
  }

  private static final String RSS_ITEM =
      """
      <item><title>Note &amp; query %d</title><link>https://notes.example/%d</link>
      <guid isPermaLink="false">note-%d</guid><pubDate>Thu, 0%d Jan 2026 10:00:00 GMT</pubDate>
      <description><![CDATA[<p>A <b>short</b> note, with "quotes" &amp; a list.</p>]]></description>
      </item>
      """;

  private static final String ATOM_ENTRY =
      """
      <entry><title type="html">On &lt;i&gt;counting&lt;/i&gt; %d</title>
      <id>https://notes.example/%d</id><published>2026-01-0%dT10:00:00Z</published>
      <author><name>Ann B</name></author><link href="https://notes.example/%d"/>
      <content type="html"><![CDATA[<p>Counting is <em>hard</em>.</p>]]></content></entry>
      """;

  private static final String CSV_ROW =
      """
      "Notes, with commas %d",https://notes.example/%d,"Zoe ""Z"" Q",2026-01-0%dT10:00:00Z,%d,"Two
      lines, of a summary."
      """;

  private static final String MARKDOWN =
      """
      ---
      title: "A note"
      url: https://notes.example/md
      date: 2026-01-05
      tags: [one, two]
      ---
      # A note

      Some *text* with `code` and a [link](https://notes.example/).
      """;

  private static final String HTML =
      """
      <!DOCTYPE html>
      <html><head><title>A page</title><link rel="canonical" href="https://notes.example/html">
      <meta property="article:published_time" content="2026-01-06T10:00:00Z"></head>
      <body><article><h1>A page</h1><p>With <b>bold</b> text.</p></article></body></html>
      """;
}
