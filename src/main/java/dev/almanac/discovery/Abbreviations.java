package dev.almanac.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What abbreviations stand for, as titles say it themselves: {@code Sparse Autoencoders (SAEs)}.
 * From then on both are one word of one id, in all titles of all time.
 */
final class Abbreviations {
  /** One title may be joking, or mean something of its own. */
  private static final int FEWEST_TITLES = 2;

  private static final int MOST_WORDS = 6;

  /** Abbreviation → what it stands for. */
  private final Map<String, String> expansions;

  /** First word of an expansion → the expansions that begin with it, the longest first. */
  private final Map<String, List<List<String>>> byFirst;

  private Abbreviations(Map<String, String> expansions) {
    this.expansions = expansions;
    this.byFirst =
        expansions.values().stream()
            .distinct()
            .map(expansion -> List.of(expansion.split(" ")))
            .sorted((a, b) -> b.size() - a.size())
            .collect(Collectors.groupingBy(words -> words.get(0)));
  }

  /**
   * Learns from titles, in any order. Of two expansions of one abbreviation the one of more titles
   * holds; where there are as many of each, neither does.
   */
  static Abbreviations learn(Iterable<String> titles) {
    Map<String, Map<String, Integer>> seen = new TreeMap<>();
    for (String title : titles) {
      if (title.indexOf('(') > 0) {
        for (Definition one : definitions(title)) {
          seen.computeIfAbsent(one.abbreviation(), key -> new TreeMap<>())
              .merge(one.expansion(), 1, Integer::sum);
        }
      }
    }
    Map<String, String> expansions = new HashMap<>();
    seen.forEach(
        (abbreviation, counts) -> {
          int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
          List<String> best =
              counts.entrySet().stream()
                  .filter(entry -> entry.getValue() == most)
                  .map(Map.Entry::getKey)
                  .toList();
          if (most >= FEWEST_TITLES && best.size() == 1) {
            expansions.put(abbreviation, best.get(0));
          }
        });
    return new Abbreviations(expansions);
  }

  private record Definition(String abbreviation, String expansion)
      implements Comparable<Definition> {
    @Override
    public int compareTo(Definition other) {
      int first = abbreviation.compareTo(other.abbreviation);
      return first == 0 ? expansion.compareTo(other.expansion) : first;
    }
  }

  private static Set<Definition> definitions(String title) {
    Set<Definition> found = new TreeSet<>();
    int open = title.indexOf('(');
    while (open >= 0) {
      int close = title.indexOf(')', open);
      if (close < 0) {
        break;
      }
      List<List<TitleWord>> outside = TitleClauses.of(title, 0, open);
      List<List<TitleWord>> inside = TitleClauses.of(title, open + 1, close);
      if (!outside.isEmpty() && inside.size() == 1) {
        List<TitleWord> before = outside.get(outside.size() - 1);
        TitleWord last = before.get(before.size() - 1);
        if (title.substring(last.end(), open).isBlank()) {
          define(before, inside.get(0), found);
        }
      }
      open = title.indexOf('(', close);
    }
    return found;
  }

  private static void define(
      List<TitleWord> before, List<TitleWord> inside, Set<Definition> found) {
    TitleWord last = before.get(before.size() - 1);
    if (inside.size() == 1 && inside.get(0).isAbbreviation()) {
      String letters = inside.get(0).id();
      for (int n = 2; n <= Math.min(MOST_WORDS, before.size()); n++) {
        List<TitleWord> words = before.subList(before.size() - n, before.size());
        if (Initials.spell(words, letters)) {
          found.add(new Definition(letters, id(words)));
          return;
        }
      }
    } else if (last.isAbbreviation()
        && inside.size() <= MOST_WORDS
        && Initials.spell(inside, last.id())) {
      found.add(new Definition(last.id(), id(inside)));
    }
  }

  private static String id(List<TitleWord> words) {
    return words.stream().map(TitleWord::id).collect(Collectors.joining(" "));
  }

  /** The same clause with each abbreviation and each expansion as one word. */
  List<TitleWord> join(List<TitleWord> clause) {
    if (expansions.isEmpty()) {
      return clause;
    }
    List<TitleWord> joined = new ArrayList<>(clause.size());
    int at = 0;
    while (at < clause.size()) {
      TitleWord word = clause.get(at);
      int length = expanded(clause, at);
      String expansion = word.isAbbreviation() ? expansions.get(word.id()) : null;
      if (length > 0) {
        List<TitleWord> words = clause.subList(at, at + length);
        joined.add(
            new TitleWord(
                id(words), word.lower(), true, word.start(), words.get(length - 1).end()));
      } else {
        joined.add(expansion == null ? word : word.as(expansion));
      }
      at += Math.max(1, length);
    }
    return joined;
  }

  /** How many words from one on are an expansion; 0 where none begins there. */
  private int expanded(List<TitleWord> clause, int at) {
    for (List<String> words : byFirst.getOrDefault(clause.get(at).id(), List.of())) {
      if (at + words.size() <= clause.size()) {
        int same = 0;
        while (same < words.size() && words.get(same).equals(clause.get(at + same).id())) {
          same++;
        }
        if (same == words.size()) {
          return same;
        }
      }
    }
    return 0;
  }
}
