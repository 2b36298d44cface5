package dev.almanac.normalise;

import org.jsoup.nodes.Element;

/** The marks of one list: a dash before each item, or the item's number. */
final class ListMark {
  /** Deeper lists stand no further in, so that a text grows no faster than its lists nest. */
  private static final int DEEPEST = 8;

  private static final String DASH = "- ";

  private final String indent;
  private final boolean numbered;
  private int number;

  private ListMark(String indent, boolean numbered, int first) {
    this.indent = indent;
    this.numbered = numbered;
    this.number = first;
  }

  /**
   * The marks of a list.
   *
   * @param depth the lists that it stands in
   */
  static ListMark of(Element list, int depth) {
    return new ListMark(
        "  ".repeat(Math.min(depth, DEEPEST)),
        list.normalName().equals("ol"),
        number(list, "start", 1));
  }

  /** The mark of an item that stands in no list. */
  static String stray() {
    return DASH;
  }

  /** The mark of the next item. */
  String next(Element item) {
    if (!numbered) {
      return indent + DASH;
    }
    int shown = number(item, "value", number);
    number = shown + 1;
    return indent + shown + ". ";
  }

  /** An attribute of up to six digits; another value is none, as to a browser. */
  private static int number(Element element, String attribute, int otherwise) {
    String value = element.attr(attribute);
    boolean isNumber = !value.isEmpty() && value.length() <= 6;
    for (int i = 0; isNumber && i < value.length(); i++) {
      isNumber = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return isNumber ? Integer.parseInt(value) : otherwise;
  }
}
