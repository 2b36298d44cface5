package dev.almanac.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Mends what writers of feeds put into XML that does not belong there: entities that only HTML
 * knows, ampersands that stand for themselves, and control characters, which XML forbids even as
 * numbers (XML 1.0, 2.2) and which say nothing.
 */
final class HtmlEntities {
  private static final Pattern AMPERSAND =
      Pattern.compile(
          "<!\\[CDATA\\[|&(?:(?<name>[A-Za-z_:][\\w.:-]{0,63});|(?<number>#(?:[0-9]{1,9}|x[0-9A-Fa-f]{1,8});)|#|(?<bare>))");

  /** All below the space but tab and line breaks. */
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]+");

  private HtmlEntities() {}

  /**
   * The XML with numbers for the entities of HTML, and without control characters; else, CDATA
   * sections and comments stay. Takes time in proportion to the length.
   */
  static String mended(String xml) {
    boolean hasControl = xml.chars().anyMatch(HtmlEntities::isControl);
    String text = hasControl ? CONTROL.matcher(xml).replaceAll("") : xml;
    return text.indexOf('&') < 0 ? text : withoutEntities(text);
  }

  private static String withoutEntities(String xml) {
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
      } else if (found.group("number") != null) {
        mended.append(isControl(number(found.group("number"))) ? "" : found.group());
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

  private static int number(String reference) {
    String digits = reference.substring(1, reference.length() - 1);
    boolean isHex = digits.charAt(0) == 'x';
    return isHex ? Integer.parseUnsignedInt(digits.substring(1), 16) : Integer.parseInt(digits);
  }

  private static boolean isControl(int c) {
    return c >= 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r';
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
