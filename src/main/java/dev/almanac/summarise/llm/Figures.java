package dev.almanac.summarise.llm;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The numbers of a text, in digits or in words, each with its percent sign where it has one. */
final class Figures {
  private static final Pattern DIGITS =
      Pattern.compile("(\\p{N}[\\p{N}.,]*)(\\s?(?:%|percent\\b|per cent\\b))?");

  /** Small ones are as often words as numbers: “one” and “first” are left out. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("thirteen", "13"),
          Map.entry("fourteen", "14"),
          Map.entry("fifteen", "15"),
          Map.entry("sixteen", "16"),
          Map.entry("seventeen", "17"),
          Map.entry("eighteen", "18"),
          Map.entry("nineteen", "19"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("seventy", "70"),
          Map.entry("eighty", "80"),
          Map.entry("ninety", "90"),
          Map.entry("hundred", "100"),
          Map.entry("hundreds", "100"),
          Map.entry("thousand", "1000"),
          Map.entry("thousands", "1000"),
          Map.entry("million", "million"),
          Map.entry("millions", "million"),
          Map.entry("billion", "billion"),
          Map.entry("billions", "billion"),
          Map.entry("dozen", "12"),
          Map.entry("dozens", "12"),
          Map.entry("half", "half"),
          Map.entry("halved", "half"),
          Map.entry("twice", "double"),
          Map.entry("double", "double"),
          Map.entry("doubled", "double"),
          Map.entry("doubles", "double"),
          Map.entry("triple", "triple"),
          Map.entry("tripled", "triple"));

  private static final Pattern WORD = Pattern.compile("[a-z]+");

  private Figures() {}

  /** Those of a text, without the marks that part thousands; “93 percent” is 93%. */
  static Set<String> of(String text) {
    Set<String> figures = new HashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    for (MatchResult match : DIGITS.matcher(lower).results().toList()) {
      String number = match.group(1).replace(",", "").replaceAll("\\.+$", "");
      figures.add(match.group(2) == null ? number : number + "%");
    }
    for (MatchResult match : WORD.matcher(lower).results().toList()) {
      String number = WORDS.get(match.group());
      if (number != null) {
        figures.add(number);
      }
    }
    return figures;
  }
}
