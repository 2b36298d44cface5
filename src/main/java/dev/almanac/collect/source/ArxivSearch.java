package dev.almanac.collect.source;

import java.util.List;
import java.util.stream.Collectors;

/** Searches in the language of arXiv's API (its user manual, 5.1). */
public final class ArxivSearch {

  private ArxivSearch() {}

  /**
   * Papers in one of the categories that say one of the phrases.
   *
   * @param categories such as {@code cs.AI}; none for all
   * @param phrases looked for in title, abstract and comments; none for all
   * @throws IllegalArgumentException where there is neither
   */
  public static String of(List<String> categories, List<String> phrases) {
    String subject = any(categories.stream().map(category -> "cat:" + category).toList());
    String words =
        any(phrases.stream().map(phrase -> "all:\"" + phrase.replace("\"", "") + "\"").toList());
    if (subject.isEmpty() && words.isEmpty()) {
      throw new IllegalArgumentException("arXiv is searched by categories, phrases, or both");
    }
    return subject.isEmpty() || words.isEmpty() ? subject + words : subject + " AND " + words;
  }

  private static String any(List<String> terms) {
    return terms.isEmpty() ? "" : terms.stream().collect(Collectors.joining(" OR ", "(", ")"));
  }
}
