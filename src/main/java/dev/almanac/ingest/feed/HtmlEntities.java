package dev.almanac.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Mends what writers of feeds take from HTML: entities that XML does not know, and ampersands that
 * stand for themselves.
 */
final class HtmlEntities {
  private static final Pattern AMPERSAND =
      Pattern.compile("<!\\[CDATA\\[|&(?:(?<name>[A-Za-z_:][\\w.:-]{0,63});|#|(?<bare>))");

  private HtmlEntities() {}

  /** The XML with numbers for the entities of HTML; CDATA sections and comments stay. */
  static String mended(String xml) {
    if (xml.indexOf('&') < 0) {
      return xml;
    }
    StringBuilder mended = new StringBuilder(xml.length());
    Matcher found = AMPERSAND.matcher(xml);
    int from = 0;
    while (found.find(from)) {
      mended.append(xml, from, found.start());
      int end = found.end();
      if (found.group("name") != null) {
        mended.append(mended(found.group("name"), found.group()));
      } else if (found.group("bare") != null) {
        mended.append("&amp;");
      } else if (found.group().equals("&#")) {
        mended.append("&#");
      } else {
        int close = xml.indexOf("]]>", end);
        end = close < 0 ? xml.length() : close;
        mended.append(xml, found.start(), end);
      }
      from = end;
    }
    return mended.append(xml, from, xml.length()).toString();
  }

  /** One entity; what HTML does not know either stays as it is, and breaks the item. */
  private static String mended(String name, String whole) {
    boolean isXml =
        switch (name) {
          case "amp", "lt", "gt", "quot", "apos" -> true;
          default -> false;
        };
    String text = isXml ? "" : Entities.getByName(name);
    if (text.isEmpty()) {
      return whole;
    }
    StringBuilder numbers = new StringBuilder();
    text.codePoints().forEach(c -> numbers.append("&#").append(c).append(';'));
    return numbers.toString();
  }
}
