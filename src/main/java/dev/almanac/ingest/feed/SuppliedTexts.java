package dev.almanac.ingest.feed;

import dev.almanac.ingest.dump.Excerpt;
import dev.almanac.text.TagDepth;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a feed says of a post beside its body. */
final class SuppliedTexts {
  /** More is no summary but another form of the body. */
  private static final int MAX_SUMMARY = 3000;

  private SuppliedTexts() {}

  /** HTML as a line of text; as it stands where it has more tags than are parsed. */
  static String line(String html) {
    return TagDepth.hasTooManyTags(html)
        ? html
        : TagDepth.parse(html, Jsoup::parseBodyFragment).body().text();
  }

  /**
   * The summary that a short text beside the body is; null where it is none. An excerpt that breaks
   * off is no summary.
   */
  static @Nullable String summary(@Nullable String html, @Nullable String body) {
    if (html == null || body == null || html.length() > MAX_SUMMARY || html.equals(body)) {
      return null;
    }
    String line = line(html);
    return line.isEmpty() || Excerpt.breaksOff(line) ? null : line;
  }
}
