package dev.almanac.normalise;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A formula in HTML: the TeX that it was made of, in whichever place its renderer keeps it. */
final class Formula {
  private Formula() {}

  /**
   * The TeX of an element that is a formula; null where it is none or keeps no TeX.
   *
   * <p>MathJax 2 for HTML keeps it in a label, MathJax in a page in a script, MathJax 4 in an
   * attribute; an editor's span is its TeX; MathML and KaTeX have an annotation, and some MathML an
   * alternative text.
   */
  static @Nullable String tex(Element element, String name, String classes) {
    if (name.startsWith("mjx-")) {
      return attribute(element, "data-latex");
    }
    if (classes.contains("mjx-math")) {
      return attribute(element, "aria-label");
    }
    if (classes.equals("math-tex") && element.childrenSize() == 0) {
      return withoutBrackets(element.wholeText());
    }
    if (name.equals("script") && element.attr("type").startsWith("math/tex")) {
      return element.data();
    }
    if (name.equals("math")) {
      Element annotation = element.selectFirst("annotation[encoding=application/x-tex]");
      return annotation == null ? attribute(element, "alttext") : annotation.wholeText();
    }
    return null;
  }

  /** Whether the formula stands on a line of its own. */
  static boolean isDisplayed(Element formula) {
    Element parent = formula.parent();
    return (parent != null && parent.className().contains("MJXc-display"))
        || formula.attr("type").contains("mode=display")
        || formula.attr("display").equals("block");
  }

  /** A text without the brackets about the formulas that nothing rendered. */
  static String withoutBrackets(String text) {
    if (text.indexOf('\\') < 0 && !text.contains("$$")) {
      return text;
    }
    return without(without(without(text, "\\(", "\\)"), "\\[", "\\]"), "$$", "$$");
  }

  private static String without(String text, String opening, String closing) {
    int open = text.indexOf(opening);
    int close = open < 0 ? -1 : text.indexOf(closing, open + opening.length());
    if (close < 0) {
      return text;
    }
    StringBuilder bare = new StringBuilder(text.length());
    int from = 0;
    while (close >= 0) {
      bare.append(text, from, open).append(text, open + opening.length(), close);
      from = close + closing.length();
      open = text.indexOf(opening, from);
      close = open < 0 ? -1 : text.indexOf(closing, open + opening.length());
    }
    return bare.append(text, from, text.length()).toString();
  }

  private static @Nullable String attribute(Element element, String name) {
    return element.hasAttr(name) ? element.attr(name) : null;
  }
}
