package dev.almanac.discovery;

import dev.almanac.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a title into clauses of words. Space, hyphens and underscores join words; a bracket, an
 * ampersand or a full stop does where it touches both, as in {@code p(doom)}; a point between
 * digits belongs to the number. Anything else ends the clause, as a date does: that titles say July
 * in July is no news.
 */
final class TitleClauses {
  private static final Set<String> DATES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan",
          "feb",
          "mar",
          "apr",
          "jun",
          "jul",
          "aug",
          "sep",
          "sept",
          "oct",
          "nov",
          "dec",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  /** No title has so many; what follows is not looked at. */
  private static final int MOST_WORDS = 60;

  private final String title;
  private final List<List<TitleWord>> clauses = new ArrayList<>();
  private List<TitleWord> clause = new ArrayList<>();
  private int words;

  private TitleClauses(String title) {
    this.title = title;
  }

  /** The clauses, none of them empty. */
  static List<List<TitleWord>> of(String title) {
    return of(title, 0, title.length());
  }

  /** The clauses between two places. */
  static List<List<TitleWord>> of(String title, int start, int end) {
    TitleClauses cut = new TitleClauses(title);
    Words.visit(title, start, end, cut::add);
    cut.endClause();
    return cut.clauses;
  }

  private void add(String lower, int start, int end) {
    if (words++ >= MOST_WORDS) {
      return;
    }
    if (isDate(lower)) {
      endClause();
      return;
    }
    TitleWord before = clause.isEmpty() ? null : clause.get(clause.size() - 1);
    if (before != null && !joins(before.end(), start)) {
      endClause();
      before = null;
    }
    if (before != null && isDecimal(before, lower, start)) {
      clause.set(
          clause.size() - 1,
          TitleWord.of(title, before.lower() + "." + lower, before.start(), end));
    } else {
      clause.add(TitleWord.of(title, lower, start, end));
    }
  }

  private void endClause() {
    if (!clause.isEmpty()) {
      clauses.add(clause);
      clause = new ArrayList<>();
    }
  }

  private boolean joins(int from, int to) {
    if (to - from == 1 && "(&._-\u2010\u2011".indexOf(title.charAt(from)) >= 0) {
      return true;
    }
    for (int i = from; i < to; i++) {
      char c = title.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDecimal(TitleWord before, String lower, int start) {
    return start - before.end() == 1
        && title.charAt(before.end()) == '.'
        && before.isNumber()
        && lower.chars().allMatch(Character::isDigit);
  }

  private static boolean isDate(String lower) {
    boolean isYear =
        lower.length() == 4
            && (lower.startsWith("19") || lower.startsWith("20"))
            && lower.chars().allMatch(Character::isDigit);
    return isYear || DATES.contains(lower);
  }
}
