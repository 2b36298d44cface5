package dev.almanac.summarise.llm;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text in the letters that a reader takes it for: compatible forms as in NFKC, marks and what
 * does not show left out, letters of other scripts that look Latin as those (a part of the
 * confusables of Unicode Technical Standard 39), words that are spelt with a mark or a space after
 * each letter in one piece; in lower case.
 */
final class Skeleton {
  private static final String ALIKE =
      "аa вb еe кk мm нh оo рp сc тt уy хx іi јj ѕs һh ԁd ԛq ԝw ѵv ьb αa βb γy εe ηn ιi κk νv οo ρp"
          + " τt υu χx ωw ϲc ϳj ıi";

  private static final Map<Character, Character> LATIN =
      Stream.of(ALIKE.split(" ", -1))
          .collect(Collectors.toUnmodifiableMap(pair -> pair.charAt(0), pair -> pair.charAt(1)));

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Mn}\\p{Cf}]");

  /** Five letters or more: an abbreviation is shorter. */
  private static final Pattern SPELT =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}(?:([.\\-_* ·])\\p{L}(?:\\1\\p{L}){3,})(?!\\p{L})");

  private Skeleton() {}

  static String of(String text) {
    String plain =
        UNSEEN
            .matcher(
                Normalizer.normalize(
                    Normalizer.normalize(text, Normalizer.Form.NFKC), Normalizer.Form.NFD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      folded.append(c < 128 ? c : LATIN.getOrDefault(c, c).charValue());
    }
    return SPELT.matcher(folded).replaceAll(Skeleton::joined);
  }

  private static String joined(MatchResult spelt) {
    return spelt.group().replaceAll("[^\\p{L}]", "");
  }
}
