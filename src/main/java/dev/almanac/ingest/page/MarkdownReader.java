package dev.almanac.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one post in Markdown. YAML front matter says what it is; without a title there, the first
 * heading of the first level is the title.
 */
public final class MarkdownReader implements FormatReader {
  private static final long ONLY = 1;

  private static final Pattern BEGINS =
      Pattern.compile(
          "\\s{0,64}(?:# \\S|---[ \\t]{0,16}\\r?\\n(?:---|#|\\r?\\n|[\\w\"' -]{1,64}:))");

  private static final Pattern FRONT =
      Pattern.compile("\\A\\s{0,64}---[ \\t]{0,16}\\n(?=---|#|\\n|[\\w\"' -]{1,64}:)");
  private static final Pattern FRONT_END = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*$");

  private final Dump dump;
  private final FrontMatter frontMatter;

  public MarkdownReader(Dump dump) {
    this.dump = dump;
    this.frontMatter = new FrontMatter(dump.limits());
  }

  /**
   * Whether a file that starts so is a post in Markdown: front matter, or a heading of the first
   * level.
   *
   * @param start the first characters of the file
   */
  public static boolean is(String start) {
    return BEGINS.matcher(start).lookingAt();
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    Optional<String> whole = Pages.whole(dump, DumpFormat.MARKDOWN, window, sink);
    if (whole.isPresent()) {
      read(whole.get(), sink);
    }
  }

  private void read(String raw, RecordSink sink) {
    String page = raw.replace("\r\n", "\n");
    Matcher front = FRONT.matcher(page);
    if (!front.find()) {
      sink.accept(record(PageFields.NONE, page, raw));
      return;
    }
    Matcher end = FRONT_END.matcher(page);
    if (!end.find(front.end())) {
      refuse("front matter without an end", raw, sink);
      return;
    }
    try {
      ObjectNode yaml = frontMatter.read(page.substring(front.end(), end.start()));
      if (yaml == null) {
        refuse("front matter that is no map", raw, sink);
      } else {
        sink.accept(record(new PageFields(yaml), page.substring(end.end()), raw));
      }
    } catch (JsonProcessingException e) {
      refuse(e.getOriginalMessage().lines().findFirst().orElse("no YAML"), raw, sink);
    }
  }

  private void refuse(String detail, String raw, RecordSink sink) {
    sink.reject(dump.reject(ONLY, DumpFormat.MARKDOWN, "malformed_front_matter", detail, raw));
  }

  private RawRecord record(PageFields fields, String text, String raw) {
    String given = fields.text("title");
    Heading heading = Heading.first(text);
    String title = given == null && heading != null ? heading.text() : given;
    String body = heading != null && heading.text().equals(title) ? heading.without(text) : text;
    String target = fields.text("external_url", "link_to", "linkUrl");
    return new RawRecord(
        dump.at(ONLY, DumpFormat.MARKDOWN),
        new RawRecord.Address(fields.text("id", "_id", "slug"), link(fields), null, target),
        title,
        fields.authors(),
        RawRecord.Timing.published(
            fields.text("date", "published", "published_at", "pubDate", "postedAt")),
        new RawRecord.Counters(
            fields.integer("karma", "score", "baseScore"),
            fields.integer("comments", "comment_count", "commentCount")),
        fields.tags(),
        RawRecord.Body.of(body, Markup.MARKDOWN),
        fields.text("summary", "description", "excerpt", "tldr"),
        new RawRecord.Standing(kind(fields, target), fields.withheld()),
        () -> raw);
  }

  /**
   * What the input's mapping makes of the front matter and the file's name, else the page's own.
   */
  private @Nullable String link(PageFields fields) {
    String name = dump.name().substring(dump.name().lastIndexOf('/') + 1);
    ObjectNode named = fields.yaml().deepCopy().put("file", name.replaceFirst("\\.[^.]*$", ""));
    String mapped = dump.mapping().text("url", named);
    return mapped == null ? fields.link() : mapped;
  }

  private static PostKind kind(PageFields fields, @Nullable String target) {
    PostKind said = fields.kind();
    return said == PostKind.POST && target != null ? PostKind.LINKPOST : said;
  }
}
