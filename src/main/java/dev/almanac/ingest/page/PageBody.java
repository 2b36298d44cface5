package dev.almanac.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** Where the text of a post stands in its page. */
final class PageBody {
  /** The marks of a post's text, the surest first: ForumMagnum, schema.org, arXiv, HTML. */
  private static final List<String> MARKS =
      List.of(
          ".PostsPage-postContent",
          "#postContent",
          "[itemprop=articleBody]",
          "blockquote.abstract",
          "article",
          "main,[role=main]");

  /** What stands around a text, or is not read. */
  private static final String AROUND =
      "nav,aside,form,footer,script,style,noscript,template,iframe,object,embed";

  private PageBody() {}

  /**
   * The HTML of the text, without its title. Takes the page apart.
   *
   * @param title which, as the first heading, is no part of the text
   */
  static String html(Document page, @Nullable String title) {
    Element text = element(page);
    text.select(AROUND).remove();
    text.select("blockquote.abstract > .descriptor").remove();
    if (text.normalName().equals("body")) {
      text.select("header").remove();
    }
    Element heading = text.selectFirst("h1");
    if (heading != null && heading.text().equals(title)) {
      heading.remove();
    }
    // An image within its own address is of no use to a reader of text, and may be megabytes.
    text.select("[src^=data:]").removeAttr("src");
    text.select("[srcset]").removeAttr("srcset");
    return text.outerHtml();
  }

  /** The first mark that only one element bears, or for which the page has a name of its own. */
  private static Element element(Document page) {
    for (String mark : MARKS) {
      Elements found = page.select(mark);
      boolean isPlain = mark.equals("article") || mark.startsWith("main");
      if (found.size() == 1 || (!found.isEmpty() && !isPlain)) {
        return found.get(0);
      }
    }
    return page.body();
  }
}
