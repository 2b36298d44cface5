package dev.almanac.digest;

import java.util.regex.Pattern;

/**
 * A sentence of a post, taken out of it: what of it is shown, and whether it stands by itself
 * there. The rules were made for the prose of forums and of abstracts, and err on the side of
 * silence.
 */
final class Quotable {
  /** A label before what it labels. */
  private static final Pattern TLDR =
      Pattern.compile("(?i)^.*\\btl\\s?;?\\s?dr\\b[\\s:;.,)\\]*-]*");

  /** A heading that has run into the text under it. */
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:(?:Executive )?Summary|Abstract|Introduction|Intro|Overview|Background|Motivation"
              + "|Preface|Context|Key takeaways?)(?::\\s*|\\s+(?=\\p{Lu}))");

  private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]+)\\]\\([^()\\s]*\\)");
  private static final Pattern NOTE_MARK =
      Pattern.compile(
          "\\s*\\^?\\[(?:\\^?\\d{1,3}|\\^\\w+|citation \\d+|citation needed)\\]|\\s*↩︎?");
  private static final Pattern EMPHASIS =
      Pattern.compile("\\*{2,}|'{2,}|`|(?<!\\w)[*_]{1,3}(?=\\S)|(?<=\\S)[*_]{1,3}(?!\\w)");

  /** Marks of a quotation, a heading or an item of a list, and a clause's loose end. */
  private static final Pattern LEAD =
      Pattern.compile("^(?:[>#|,;:•·–—\\s]+|[-*+]+\\s+|\\(?\\d{1,2}[.)]\\s+)+");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** One that leans on the sentence before it cannot be taken without it. */
  private static final Pattern LEANING =
      Pattern.compile(
          "(?i)^[\"“‘'(\\[]*(?:this|these|that|those|it|its|it's|they|their|he|she|his|her|but|and|or|so"
              + "|however|thus|hence|therefore|then|yet|also|here|such|another|instead|otherwise"
              + "|moreover|furthermore|additionally|finally|similarly|specifically|nevertheless"
              + "|nonetheless|both of (?:these|those|them)|in (?:particular|contrast|addition)"
              + "|for (?:example|instance)|as a result|we can|as (?:i|we) \\w+ (?:above|before)"
              + "|previously|last time)\\b");

  /** Of how a post came about, not of what it says. */
  private static final Pattern ABOUT_ITSELF =
      Pattern.compile(
          "(?i)\\b(?:thanks|thank you|thankful|grateful|gratitude|acknowledge?ments?"
              + "|cross-?post(?:ed|ing)?|link-?post(?:ed)?|epistemic (?:status|effort|state)|financial status"
              + "|(?:originally|first|also|re-?)\\s?(?:posted|published|appeared|written)"
              + "|posted (?:as|from|on)|(?:part|chapter|section) [\\d.]+ (?:of|in)"
              + "|(?:is|was) (?:a )?(?:part of|the \\w+ (?:and \\w+ )?(?:post|part|article|essay|entry|in))"
              + "|(?:this|the|a|my|our|\\w+ing) (?:sequence|series)"
              + "|(?:work|research|project) (?:was|is|has been) (?:done|produced|conducted|supported|funded"
              + "|completed|carried)|produced (?:as part|at|during|while)|supported by|funded by"
              + "|(?:authored|co-?written|written) by|equal (?:\\w+ )?contribut\\w+|content warning"
              + "|available (?:here|at|as|on)|(?:see|click|found|posted|read|link) here|colab"
              + "|audio version|disclaimer|for feedback|feedback (?:on|from)|comments (?:on|from) (?:an|a|earlier)"
              + "|under the (?:mentorship|supervision) of|image (?:generated|credit|from|by)|summari[sz]ed in"
              + "|(?:previous|last|earlier|next|companion) (?:post|section|part|article|essay))\\b"
              + "|\\bhere[.)]+$"
              + "|^[(\\[]*(?:edit(?:ed)?|update[ds]?|note|authors?|status|warning|draft|meta|previously)\\b[^.]{0,20}:");

  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^[(\\[]*(?:(?:fig(?:ure|\\.)?|table|image|chart|diagram)\\s*\\d"
              + "|(?:figure|image|photo|source|caption|credit)s?\\s*:)");

  /** Addresses, formulas, quotations and lists that have run into the text. */
  private static final Pattern DEBRIS =
      Pattern.compile(
          "(?i:https?:|www\\.|\\b[\\w-]+\\.(?:com|org|net)/)|(?:^|\\s)(?:>|#{1,6})\\s|\\s\\*\\s|\\]\\("
              + "|\\\\[a-zA-Z]{2,}|\\$\\$|__|\\*\\*|\\|\\s*-");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Quotable() {}

  /** What is shown of it: without labels, headings, note marks and mark-up; may be empty. */
  static String shown(String sentence) {
    String text = LINK.matcher(sentence).replaceAll("$1");
    text = NOTE_MARK.matcher(text).replaceAll("");
    text = EMPHASIS.matcher(text).replaceAll("");
    text = TLDR.matcher(text).replaceFirst("");
    text = LEAD.matcher(text).replaceFirst("");
    text = HEADING.matcher(text).replaceFirst("");
    text = LEAD.matcher(text).replaceFirst("");
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * Whether it says something, though perhaps only after the sentence before it.
   *
   * @param shown what is shown of it
   */
  static boolean isOfSubstance(String shown) {
    return WORD.matcher(shown).results().limit(2).count() == 2
        && !shown.endsWith(":")
        && isBalanced(shown)
        && !DEBRIS.matcher(shown).find()
        && !CAPTION.matcher(shown).find()
        && !ABOUT_ITSELF.matcher(shown).find();
  }

  /**
   * Whether it can be read without the sentence before it.
   *
   * @param shown what is shown of it
   */
  static boolean standsAlone(String shown) {
    return isOfSubstance(shown) && !LEANING.matcher(shown).find();
  }

  private static boolean isBalanced(String text) {
    int round = 0;
    int square = 0;
    for (int i = 0; i < text.length() && round >= 0 && square >= 0; i++) {
      switch (text.charAt(i)) {
        case '(' -> round++;
        case ')' -> round--;
        case '[' -> square++;
        case ']' -> square--;
        default -> {}
      }
    }
    return round == 0 && square == 0;
  }
}
