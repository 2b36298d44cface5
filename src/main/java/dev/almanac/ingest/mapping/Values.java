package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record's values as they are wanted; one that holds something else holds nothing. */
final class Values {
  /** {@code 22 comments}, {@code 1,234}, {@code -3}; not {@code 1.2k}, which would be a guess. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<number>[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+))(?:\\.0+)?(?:\\s+\\p{L}{2,}(?: \\p{L}+)?)?");

  private static final Pattern NONE = Pattern.compile("(?i)no\\s+\\p{L}{2,}");
  private static final char MINUS_SIGN = '\u2212';
  private static final Set<String> YES = Set.of("true", "yes", "1");

  /** Where a list holds objects, their names are what is listed. */
  private static final List<String> NAMES = List.of("name", "displayName");

  private Values() {}

  /** The text of a scalar; null where there is none, or a blank one: tables cannot say null. */
  static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || value.isNull() || value.isContainerNode()) {
      return null;
    }
    String text = value.asText();
    return text.isBlank() ? null : text;
  }

  /**
   * The texts of a list, or of a text.
   *
   * @param separator what stands between the items of a text; null where a text is one item
   */
  static List<String> texts(@Nullable JsonNode value, @Nullable String separator) {
    List<String> texts = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(element -> addItem(element, texts));
      return texts;
    }
    String text = text(value);
    if (text != null && separator != null) {
      for (String item : text.split(Pattern.quote(separator), -1)) {
        if (!item.isBlank()) {
          texts.add(item.strip());
        }
      }
    } else if (value != null) {
      addItem(value, texts);
    }
    return texts;
  }

  private static void addItem(JsonNode item, List<String> texts) {
    String text = text(item);
    for (int i = 0; text == null && item.isObject() && i < NAMES.size(); i++) {
      text = text(item.get(NAMES.get(i)));
    }
    if (text != null) {
      texts.add(text);
    }
  }

  /** A whole number, or the one that a text names with what it counts; null for anything else. */
  static @Nullable Integer count(@Nullable JsonNode value) {
    if (value != null && value.isNumber()) {
      return Double.isFinite(value.doubleValue()) ? whole(value.decimalValue()) : null;
    }
    String text = text(value);
    if (text == null) {
      return null;
    }
    String line = text.strip().replace(MINUS_SIGN, '-');
    Matcher count = COUNT.matcher(line);
    if (count.matches()) {
      return whole(new BigDecimal(count.group("number").replace(",", "")));
    }
    return NONE.matcher(line).matches() ? 0 : null;
  }

  private static @Nullable Integer whole(BigDecimal number) {
    // The comparison comes first: an exact conversion of 1e999999999 would never end.
    if (number.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) < 0
        || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      return null;
    }
    int whole = number.intValue();
    return number.compareTo(BigDecimal.valueOf(whole)) == 0 ? Integer.valueOf(whole) : null;
  }

  /** Whether it says yes. */
  static boolean flag(@Nullable JsonNode value) {
    String text = text(value);
    return text != null && YES.contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
