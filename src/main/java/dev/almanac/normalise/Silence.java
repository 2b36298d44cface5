package dev.almanac.normalise;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What a page holds and no person reads. */
final class Silence {
  private static final Set<String> ELEMENTS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "nav",
          "head",
          "title",
          "button",
          "select",
          "textarea",
          "input",
          "audio",
          "video",
          "canvas");

  /** Ways back from a footnote, text for screen readers, and the glyphs of a formula. */
  private static final Set<String> CLASSES =
      Set.of(
          "footnote-back-link",
          "footnote-backref",
          "visually-hidden",
          "katex-html",
          "MathJax",
          "MathJax_Preview",
          "MathJax_Display",
          "MathJax_SVG",
          "MathJax_CHTML");

  private Silence() {}

  /** Whether nothing in the element is read. */
  static boolean covers(Element element, String name, String classes) {
    return ELEMENTS.contains(name)
        || (!classes.isEmpty() && hasSilentClass(classes))
        || (name.equals("a") && isMachinery(element));
  }

  private static boolean hasSilentClass(String classes) {
    int start = 0;
    while (start < classes.length()) {
      int space = classes.indexOf(' ', start);
      int end = space < 0 ? classes.length() : space;
      if (CLASSES.contains(classes.substring(start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** The way back from a footnote, and the link to the comments under a post in a feed. */
  private static boolean isMachinery(Element link) {
    String address = link.attr("href");
    return address.startsWith("#fnref")
        || (address.endsWith("#comments") && link.text().equals("Discuss"));
  }
}
