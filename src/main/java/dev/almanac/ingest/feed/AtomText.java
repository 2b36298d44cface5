package dev.almanac.ingest.feed;

import com.rometools.rome.feed.atom.Content;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text constructs of Atom. */
final class AtomText {
  /** What betrays HTML that a writer did not declare. */
  private static final Pattern TAG =
      Pattern.compile("(?i)</(?:p|div|a|em|strong|b|i|ul|ol|li|blockquote)>|<br ?/?>");

  private AtomText() {}

  static boolean isFilled(@Nullable Content content) {
    return content != null && content.getValue() != null && !content.getValue().isBlank();
  }

  /** A title as a text with entities, as titles are read. */
  static @Nullable String title(@Nullable Content title) {
    if (title == null || title.getValue() == null || isText(title)) {
      return title == null ? null : title.getValue();
    }
    return SuppliedTexts.line(title.getValue()).replace("&", "&amp;");
  }

  /**
   * A body; null where there is none.
   *
   * @param isWrapped whether its lines are broken where they are full
   */
  static RawRecord.@Nullable Body body(@Nullable Content content, boolean isWrapped) {
    if (content == null || !isFilled(content)) {
      return null;
    }
    String text = content.getValue();
    return isText(content)
        ? RawRecord.Body.of(isWrapped ? ArxivEntry.unwrapped(text) : text, Markup.TEXT)
        : RawRecord.Body.of(text, Markup.HTML);
  }

  /** The summary beside a body; null where it is none. */
  static @Nullable String summary(@Nullable Content summary, String body) {
    if (summary == null || !isFilled(summary) || summary.getValue().equals(body)) {
      return null;
    }
    return isText(summary)
        ? summary.getValue().strip()
        : SuppliedTexts.summary(summary.getValue(), body);
  }

  private static boolean isText(Content content) {
    String type = content.getType() == null ? "" : content.getType().toLowerCase(Locale.ROOT);
    boolean isDeclared = type.contains("html") || type.endsWith("/xml") || type.endsWith("+xml");
    return !isDeclared && !(type.isEmpty() && TAG.matcher(content.getValue()).find());
  }
}
