package dev.almanac.summarise.llm;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English words for numbers. */
final class NumberWords {
  /** Those that others are made of by addition. */
  static final Map<String, BigDecimal> SMALL =
      numbered(
          "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen",
          1,
          1,
          "twenty thirty forty fifty sixty seventy eighty ninety",
          20,
          10);

  /** Those that others are multiplied with. */
  static final Map<String, BigDecimal> MAGNITUDES =
      Map.of(
          "dozen", BigDecimal.valueOf(12),
          "hundred", BigDecimal.valueOf(100),
          "thousand", BigDecimal.valueOf(1_000),
          "million", BigDecimal.valueOf(1_000_000),
          "billion", BigDecimal.valueOf(1_000_000_000),
          "trillion", BigDecimal.valueOf(1_000_000_000_000L));

  /** Parts of a whole, by how many make it; most are places in a row as well. */
  static final Map<String, BigDecimal> PARTS = parts();

  /** Words that are a number whatever stands beside them. */
  static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("half", "of1:0.5"),
          Map.entry("halves", "of1:0.5"),
          Map.entry("halve", "of1:0.5"),
          Map.entry("halved", "of1:0.5"),
          Map.entry("halving", "of1:0.5"),
          Map.entry("twice", "x2"),
          Map.entry("double", "x2"),
          Map.entry("doubled", "x2"),
          Map.entry("doubles", "x2"),
          Map.entry("doubling", "x2"),
          Map.entry("twofold", "x2"),
          Map.entry("triple", "x3"),
          Map.entry("tripled", "x3"),
          Map.entry("triples", "x3"),
          Map.entry("tripling", "x3"),
          Map.entry("threefold", "x3"),
          Map.entry("quadruple", "x4"),
          Map.entry("quadrupled", "x4"),
          Map.entry("tenfold", "x10"),
          Map.entry("dozens", "about:12"),
          Map.entry("hundreds", "about:100"),
          Map.entry("thousands", "about:1000"),
          Map.entry("millions", "about:1000000"),
          Map.entry("billions", "about:1000000000"),
          Map.entry("trillions", "about:1000000000000"));

  private NumberWords() {}

  /** Whether a number may begin with it. */
  static boolean isNumeral(String word) {
    return SMALL.containsKey(word) || MAGNITUDES.containsKey(word);
  }

  /**
   * What letters that stick to a number multiply it with; null where they are no such letters.
   *
   * @param isMoney small letters may be metres or minutes elsewhere
   */
  static @Nullable BigDecimal suffix(String letters, boolean isMoney) {
    String name =
        switch (letters) {
          case "k", "K" -> "thousand";
          case "M", "mn", "Mn" -> "million";
          case "B", "b", "bn", "Bn" -> "billion";
          case "T", "tn", "Tn" -> "trillion";
          case "m" -> isMoney ? "million" : "";
          case "t" -> isMoney ? "trillion" : "";
          default -> lower(letters);
        };
    return MAGNITUDES.get(name);
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  private static Map<String, BigDecimal> parts() {
    Map<String, BigDecimal> parts = new HashMap<>();
    numbered("third fourth fifth sixth seventh eighth ninth tenth", 3, 1, "hundredth", 100, 1)
        .forEach(
            (name, number) -> {
              parts.put(name, number);
              parts.put(name + "s", number);
            });
    parts.put("quarter", BigDecimal.valueOf(4));
    parts.put("quarters", BigDecimal.valueOf(4));
    return Map.copyOf(parts);
  }

  private static Map<String, BigDecimal> numbered(
      String names, int from, int step, String more, int moreFrom, int moreStep) {
    Map<String, BigDecimal> numbers = new HashMap<>();
    int number = from;
    for (String name : names.split(" ", -1)) {
      numbers.put(name, BigDecimal.valueOf(number));
      number += step;
    }
    number = moreFrom;
    for (String name : more.split(" ", -1)) {
      numbers.put(name, BigDecimal.valueOf(number));
      number += moreStep;
    }
    return Map.copyOf(numbers);
  }
}
