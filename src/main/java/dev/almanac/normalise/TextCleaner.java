package dev.almanac.normalise;

import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import dev.almanac.text.TagDepth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** HTML, Markdown and plain text → readable plain text with its blocks. Thread-safe. */
public final class TextCleaner {
  /** What a forum's feed puts before a body. */
  private static final Pattern FEED_LINE =
      Pattern.compile(
          "\\s*Published on \\p{L}{3,9} \\d{1,2}, \\d{4} \\d{1,2}:\\d\\d [AP]M GMT\\s*<br ?/?>\\s*<br ?/?>");

  private static final String STYLED = ".mjx-";

  /**
   * The style sheet of formulas, 17,000 characters of it, which converters of pages to Markdown
   * take for text: rules one behind another.
   */
  private static final Pattern STYLE_SHEET =
      Pattern.compile(
          "\\s*+\\.mjx-[\\w-]++[^{}\\n]{0,200}+\\{[^{}]*+\\}"
              + "(?:\\s*+(?:\\.(?:mjx|MJX)|@font-face)[^{}\\n]{0,400}+\\{[^{}]*+\\})*+\\s*+");

  /** Whole bodies that a server wrote where it had no post; letters and digits only. */
  private static final Set<String> NO_BODIES =
      Set.of(
          "not found",
          "404",
          "404 not found",
          "error 404",
          "error 404 not found",
          "404 page not found",
          "page not found",
          "post not found",
          "the page you requested could not be found",
          "the requested url was not found on this server");

  private static final int LONGEST_NO_BODY = 80;
  private static final CleanText NOTHING = new CleanText("", List.of());

  private final MarkdownReader markdown = new MarkdownReader();

  /** The clean text; empty where the body holds none, or says that there is none. */
  public CleanText clean(String body, Markup markup) {
    CleanText clean =
        switch (markup) {
          case HTML -> html(withoutFeedLine(body));
          case MARKDOWN -> html(markdown.html(withoutStyleSheet(body)));
          case TEXT -> PlainBlocks.read(withoutStyleSheet(body));
        };
    return isNoBody(clean.text()) ? NOTHING : clean;
  }

  private static CleanText html(String html) {
    Document document = TagDepth.parse(html, Jsoup::parseBodyFragment);
    BlockWriter writer = new BlockWriter();
    NodeTraversor.filter(new BlockVisitor(writer), document.body());
    return writer.finish();
  }

  private static String withoutStyleSheet(String body) {
    return body.contains(STYLED) ? STYLE_SHEET.matcher(body).replaceAll("\n\n") : body;
  }

  private static String withoutFeedLine(String body) {
    Matcher line = FEED_LINE.matcher(body);
    return line.lookingAt() ? body.substring(line.end()) : body;
  }

  private static boolean isNoBody(String text) {
    return text.length() <= LONGEST_NO_BODY
        && NO_BODIES.contains(
            text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip());
  }
}
