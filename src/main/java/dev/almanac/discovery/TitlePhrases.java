package dev.almanac.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The phrases of a title: one to three words within a clause, without a stopword at either end. A
 * phrase's id is the same for its spellings: with and without a hyphen, singular and plural, -ise
 * and -ize, abbreviated and in full where titles have told what the abbreviation stands for.
 */
public final class TitlePhrases {

  /**
   * A phrase as it stands in a title.
   *
   * @param id folded words with one space between them
   * @param written as the title writes it
   */
  public record Phrase(String id, String written) {}

  private static final int MOST_WORDS = 3;

  /** Count things, and say nothing with a number alone: part 2, chapter 10. */
  private static final Set<String> COUNTED =
      Set.of(
          "part", "chapter", "episode", "ep", "day", "week", "month", "year", "volume", "vol", "no",
          "number", "issue", "section", "lecture", "lesson", "session", "round", "edition", "draft",
          "version");

  private final Abbreviations abbreviations;

  private TitlePhrases(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** Phrases by what these titles tell of abbreviations; the order of the titles is nothing. */
  public static TitlePhrases learnedFrom(Iterable<String> titles) {
    return new TitlePhrases(Abbreviations.learn(titles));
  }

  /** Receives the phrases of a title in its order. */
  @FunctionalInterface
  interface Visitor {
    /**
     * One phrase.
     *
     * @param id a buffer, which holds the id until the call returns
     * @param start its first character in the title
     * @param end one past its last
     */
    void phrase(CharSequence id, int start, int end);
  }

  /** Every phrase of the title, in its order; one that stands twice is there twice. */
  public List<Phrase> of(String title) {
    List<Phrase> phrases = new ArrayList<>();
    visit(
        title,
        (id, start, end) -> phrases.add(new Phrase(id.toString(), title.substring(start, end))));
    return phrases;
  }

  /** Shows the same phrases without making texts of them. */
  void visit(String title, Visitor visitor) {
    StringBuilder id = new StringBuilder();
    for (List<TitleWord> clause : TitleClauses.of(title)) {
      List<TitleWord> words = abbreviations.join(clause);
      for (int first = 0; first < words.size(); first++) {
        if (!opens(words.get(first))) {
          continue;
        }
        id.setLength(0);
        for (int last = first; last < Math.min(words.size(), first + MOST_WORDS); last++) {
          TitleWord word = words.get(last);
          id.append(id.isEmpty() ? "" : " ").append(word.id());
          if (!word.isStopword() && says(words.subList(first, last + 1))) {
            visitor.phrase(id, words.get(first).start(), word.end());
          }
        }
      }
    }
  }

  /**
   * A phrase as a taxonomy writes it: words in lower case, the last one without a plural's ending,
   * and abbreviations as they are.
   *
   * @param written as a title writes it
   */
  public static String entry(String written) {
    List<TitleWord> words = TitleClauses.of(written).stream().flatMap(List::stream).toList();
    StringBuilder entry = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      TitleWord word = words.get(i);
      String plain = i == words.size() - 1 ? WordFold.singular(word.lower()) : word.lower();
      String capitals = written.substring(word.start(), word.end());
      boolean isPlural = capitals.endsWith("s");
      entry.append(i == 0 ? "" : " ");
      if (word.isAbbreviation()) {
        entry.append(isPlural ? capitals.substring(0, capitals.length() - 1) : capitals);
      } else {
        entry.append(plain);
      }
    }
    return entry.toString();
  }

  private static boolean opens(TitleWord word) {
    return !word.isStopword() && !word.isNumber();
  }

  private static boolean says(List<TitleWord> words) {
    if (words.size() == 1) {
      TitleWord only = words.get(0);
      return only.id().length() > 1 && !COUNTED.contains(only.id());
    }
    for (TitleWord word : words) {
      if (!COUNTED.contains(word.id()) && !word.isNumber()) {
        return true;
      }
    }
    return false;
  }
}
