package dev.almanac.ingest.page;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.Excerpt;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import dev.almanac.text.TagDepth;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads one saved web page: a post of a ForumMagnum forum, a paper of arXiv, or any article. */
public final class HtmlReader implements FormatReader {
  private static final long ONLY = 1;

  /** Pages that people write stay under 100; what is deeper is read as if it were not. */
  private static final int MAX_DEPTH = 256;

  /** Characters of a page that says nothing but that it was not found. */
  private static final int SHORT = 2000;

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?is)\\s{0,64}(?:<\\?xml[^>]{0,200}>\\s{0,64})?(?:<!--[^>]{0,2000}-->\\s{0,64}){0,3}"
              + "(?:<!doctype\\s+html|<html[\\s>]).*"
              + "|\\s{0,64}<!-- saved from url=.*");

  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?i)(?:error[: ]*)?404\\b.{0,60}|(?:(?:page|post|article|paper) )?not found\\b.{0,60}"
              + "|sorry, we couldn['\u2019]t find what you were looking for.{0,60}");

  private final Dump dump;

  public HtmlReader(Dump dump) {
    this.dump = dump;
  }

  /**
   * Whether a file that starts so is a web page.
   *
   * @param start the first characters of the file
   */
  public static boolean is(String start) {
    return BEGINS.matcher(start).matches();
  }

  @Override
  public void read(ByteWindow window, RecordSink sink) throws IOException {
    Optional<String> whole = Pages.whole(dump, DumpFormat.HTML, window, sink);
    if (whole.isPresent()) {
      read(whole.get(), sink);
    }
  }

  private void read(String raw, RecordSink sink) {
    if (TagDepth.hasTooManyTags(raw)) {
      String detail = "a page of more than " + TagDepth.MAX_TAGS + " tags";
      sink.reject(dump.reject(ONLY, DumpFormat.HTML, "too_many_tags", detail, raw));
      return;
    }
    Document page =
        TagDepth.parse(
            raw, html -> Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH)));
    PageHead head = PageHead.of(page, dump.limits());
    String title = head.title();
    if (isNotFound(page, title)) {
      String detail = "the page says that it was not found";
      sink.reject(dump.reject(ONLY, DumpFormat.HTML, "not_found_page", detail, raw));
      return;
    }
    sink.accept(record(page, head, title, raw));
  }

  private static boolean isNotFound(Document page, @Nullable String title) {
    Element heading = page.selectFirst("h1");
    boolean says =
        (title != null && NOT_FOUND.matcher(title).matches())
            || NOT_FOUND.matcher(page.title().strip()).matches()
            || (heading != null && NOT_FOUND.matcher(heading.text()).matches());
    return says && page.body().text().length() < SHORT;
  }

  private RawRecord record(Document page, PageHead head, @Nullable String title, String raw) {
    String link = head.link();
    String summary = head.description();
    // What follows takes the page apart, and is therefore last.
    String body = PageBody.html(page, title);
    return new RawRecord(
        dump.at(ONLY, DumpFormat.HTML),
        new RawRecord.Address(null, link, null, null),
        // A title is read with its entities, so a literal ampersand must come as one.
        title == null ? null : title.replace("&", "&amp;"),
        head.authors(),
        RawRecord.Timing.published(head.date()),
        RawRecord.Counters.NONE,
        head.tags(),
        RawRecord.Body.of(body, Markup.HTML),
        summary == null || Excerpt.breaksOff(summary) ? null : summary,
        RawRecord.Standing.POST,
        () -> raw);
  }
}
