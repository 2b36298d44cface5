package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of a spec, of which only some are known. */
final class Known {
  /** Further away, a word is another word and no slip. */
  private static final int SLIP = 3;

  private Known() {}

  /**
   * Checks a word.
   *
   * @throws IllegalArgumentException where it is not known; says which is nearest, else which are
   */
  static void check(String word, List<String> known, String where, String what) {
    if (known.contains(word)) {
      return;
    }
    String nearest =
        known.stream().min(Comparator.comparingInt(one -> distance(word, one))).orElse("");
    boolean isSlip = distance(word, nearest) <= Math.min(SLIP, (nearest.length() + 1) / 2);
    throw new IllegalArgumentException(
        where
            + (": no " + what + " is called \"" + word + "\"")
            + (isSlip
                ? "; did you mean " + nearest + "?"
                : "; known are " + String.join(", ", known)));
  }

  /** The text of a key; null where it is absent. */
  static @Nullable String text(JsonNode spec, String key, String where) {
    String text = raw(spec, key, where);
    if (text != null && text.isBlank()) {
      throw new IllegalArgumentException(where + ": " + key + " is blank");
    }
    return text;
  }

  /** The text of a key, perhaps a blank one; null where it is absent. */
  static @Nullable String raw(JsonNode spec, String key, String where) {
    JsonNode value = spec.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isValueNode() || value.asText().isEmpty() || value.isNull()) {
      throw new IllegalArgumentException(where + ": " + key + " takes a text");
    }
    return value.asText();
  }

  /** How many letters to add, drop, change or swap with the next (optimal string alignment). */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
        boolean isSwap =
            i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
        if (isSwap) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
