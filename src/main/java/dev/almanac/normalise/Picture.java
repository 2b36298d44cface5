package dev.almanac.normalise;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What a picture says to those who do not see it.
 *
 * @param text the author's words for it
 * @param isGlyph whether it stands for characters of the line: an emoji, or a formula
 */
record Picture(String text, boolean isGlyph) {
  private static final int LONGEST_EMOJI = 8;

  /** What programs write where an author wrote nothing. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "image",
          "img",
          "picture",
          "photo",
          "screenshot",
          "alt",
          "alt text",
          "null",
          "refer to caption");

  private static final String SEARCH_RESULT = "Image result for";

  private static final Set<String> FILE_ENDINGS =
      Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "tif", "tiff", "avif");

  /** The picture of an element; empty where nobody described it. */
  static Optional<Picture> of(Element image, String classes) {
    String text = Plain.line(image.attr("alt"));
    boolean isGlyph = !text.isEmpty() && (classes.contains("latex") || isEmoji(text));
    return isGlyph || isDescription(text)
        ? Optional.of(new Picture(text, isGlyph))
        : Optional.empty();
  }

  private static boolean isDescription(String text) {
    return !text.isEmpty()
        && !EMPTY_WORDS.contains(text.toLowerCase(Locale.ROOT))
        && !text.startsWith(SEARCH_RESULT)
        && !isFile(text);
  }

  private static boolean isEmoji(String text) {
    return text.length() <= LONGEST_EMOJI && text.chars().allMatch(c -> c > 0x7f);
  }

  /** A name with an ending that pictures have, or one word such as a camera gives. */
  private static boolean isFile(String text) {
    boolean isName = text.indexOf(' ') < 0;
    if (isName && text.chars().anyMatch(c -> c == '_' || Character.isDigit(c))) {
      return true;
    }
    int dot = text.lastIndexOf('.');
    return dot >= 0 && FILE_ENDINGS.contains(text.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
