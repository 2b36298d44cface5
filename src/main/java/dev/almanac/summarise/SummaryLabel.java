package dev.almanac.summarise;

import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises how authors announce a summary of their own: “TL;DR”, “Summary:”, “Executive summary”.
 *
 * <p>A label is a bag of few words, all of them known: at least one that means a summary, the rest
 * such as qualify it. So “A brief summary and key takeaways” is one, “Summary of Bostrom's
 * argument” is not.
 */
final class SummaryLabel {

  /** Mean a summary. */
  private static final Set<String> SUMMARIES =
      Set.of(
          "summary",
          "summaries",
          "abstract",
          "tldr",
          "takeaways",
          "synopsis",
          "bluf",
          "résumé",
          "zusammenfassung",
          "resumen",
          "resumo",
          "samenvatting",
          "sammanfattning",
          "riassunto",
          "резюме");

  /** Mean a summary together with “key” or “main”. */
  private static final Set<String> POINTS =
      Set.of("points", "claims", "claim", "findings", "ideas", "idea", "point");

  /** May stand beside them. */
  private static final Set<String> QUALIFIERS =
      Phrases.words(
          """
          a, the, this, my, our, some, very, of, and, for, brief, short, quick, executive,
          extended, paper, paper's, post, post's, article, essay, report, one, sentence,
          paragraph, line, key, main, high, level, introduction, intro, overview, conclusion,
          conclusions, results, findings, contributions, argument, shortened, version, section,
          here's, here, is, from, outline\
          """);

  /** Labels by themselves that the bag of words does not find. */
  private static final Set<String> WHOLE =
      Set.of(
          "in brief",
          "in summary",
          "overview of this post",
          "short version",
          "the short version",
          "bottom line up front",
          "too long didn't read");

  /** Labels at the top of a post only: deeper down they name a section. */
  private static final Set<String> AT_TOP = Set.of("overview", "quick overview", "brief overview");

  /** The same, with which a paragraph may open as well. */
  private static final Set<String> OPENINGS_AT_TOP =
      Set.of(
          "in short",
          "bottom line",
          "the bottom line",
          "takeaway",
          "key takeaway",
          "main takeaway",
          "the takeaway");

  /** Labels of a paragraph that the bag of words does not find. */
  private static final Set<String> OPENINGS =
      Set.of("in brief", "bottom line up front", "too long didn't read");

  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 60;
  private static final String DELIMITERS = ":-–—";

  private SummaryLabel() {}

  /** Whether a heading, or a paragraph that serves as one, announces a summary. */
  static boolean isHeading(String heading, boolean atTop) {
    if (heading.length() > LONGEST) {
      return false;
    }
    String label = plain(heading);
    return isLabel(label)
        || WHOLE.contains(label)
        || (atTop && (AT_TOP.contains(label) || OPENINGS_AT_TOP.contains(label)));
  }

  /**
   * Where the summary begins in a paragraph that opens with a label, or -1 where it does not open
   * so. Equals {@code end} where the label is all there is.
   *
   * @param atTop whether it stands at the top of the post
   */
  static int past(String text, int start, int end, boolean atTop) {
    int from = start;
    while (from < end && "([>*_\"# ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int limit = Math.min(end, from + LONGEST);
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\n' || isDelimiter(text, i, end)) {
        String label = plain(text.substring(from, i));
        if (isLabel(label)
            || OPENINGS.contains(label)
            || label.endsWith("short version")
            || (atTop && OPENINGS_AT_TOP.contains(label))) {
          return skipDelimiters(text, i, end);
        }
        if (c == ':' || c == '\n') {
          break;
        }
      }
    }
    int past = pastShorthand(text, from, end);
    return past < 0 ? -1 : skipDelimiters(text, past, end);
  }

  private static boolean isLabel(String label) {
    List<String> words = List.of(label.split(" ", -1));
    boolean found = false;
    boolean key = words.contains("key") || words.contains("main");
    for (String word : words) {
      if (SUMMARIES.contains(word) || (key && POINTS.contains(word))) {
        found = true;
      } else if (!QUALIFIERS.contains(word)) {
        return false;
      }
    }
    return found && words.size() <= MOST_WORDS;
  }

  /**
   * Lower-cased words with a space between them, “tl;dr” in one piece, section numbers left out.
   */
  private static String plain(String label) {
    String lower = label.toLowerCase(Locale.ROOT).replace('’', '\'');
    int shorthand = lower.indexOf("tl");
    int past = shorthand < 0 ? -1 : pastShorthand(lower, shorthand, lower.length());
    if (past > 0) {
      lower = lower.substring(0, shorthand) + "tldr " + lower.substring(past);
    }
    List<String> words = new ArrayList<>();
    Words.visit(
        lower,
        (word, from, to) -> {
          if (!isSectionNumber(word) || !words.isEmpty()) {
            words.add(word);
          }
        });
    return String.join(" ", words);
  }

  private static boolean isSectionNumber(String word) {
    return word.chars().allMatch(c -> Character.isDigit(c) || c == 'i' || c == 'v' || c == 'x')
        && word.length() <= 3;
  }

  /** Past “tl;dr” in any of its spellings at {@code start}, or -1. */
  private static int pastShorthand(String text, int start, int end) {
    if (!text.regionMatches(true, start, "tl", 0, 2)) {
      return -1;
    }
    int at = start + 2;
    while (at < end && at < start + 4 && ";:,./ -".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    int past = at + 2;
    boolean spelt = text.regionMatches(true, at, "dr", 0, 2) && past <= end;
    return spelt && (past == end || !Character.isLetterOrDigit(text.charAt(past))) ? past : -1;
  }

  /** A colon, a full stop before a space, or a dash between spaces. */
  private static boolean isDelimiter(String text, int at, int end) {
    char c = text.charAt(at);
    boolean spaceNext = at + 1 >= end || Character.isWhitespace(text.charAt(at + 1));
    return c == ':'
        || (c == '.' && spaceNext)
        || (DELIMITERS.indexOf(c) > 0 && spaceNext && at > 0);
  }

  private static int skipDelimiters(String text, int start, int end) {
    int at = start;
    while (at < end && isBetween(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBetween(char c) {
    return DELIMITERS.indexOf(c) >= 0
        || ".;,)*_".indexOf(c) >= 0
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
