package dev.almanac.digest.edition;

import dev.almanac.model.Post;
import dev.almanac.text.Stopwords;
import dev.almanac.text.Words;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * How new the words of a post's title are: the mean of their inverse document frequencies (Spärck
 * Jones 1972) among the titles of the 365 days before, over the largest that there can be.
 */
final class Novelty {
  private static final int WINDOW = 365;
  private static final int TITLE_WORDS = 40;

  /** A title is rare that is newer than so many of those of the year before. */
  private static final double RARE = 0.95;

  private record Day(LocalDate date, List<Set<String>> titles, List<Double> values) {}

  private final Map<String, Double> values = new HashMap<>();
  private final Set<String> rare = new HashSet<>();
  private final Map<String, Integer> titlesWith = new HashMap<>();
  private int titles;

  /**
   * @param days canonical posts by day
   */
  Novelty(SortedMap<LocalDate, List<Post>> days) {
    Deque<Day> window = new ArrayDeque<>();
    days.forEach(
        (date, posts) -> {
          while (!window.isEmpty() && window.getFirst().date().isBefore(date.minusDays(WINDOW))) {
            window.removeFirst().titles().forEach(words -> count(words, -1));
          }
          List<Set<String>> today = posts.stream().map(post -> words(post.title())).toList();
          List<Double> novelties = today.stream().map(this::value).toList();
          boolean hasPast = !days.firstKey().isAfter(date.minusDays(WINDOW));
          for (int i = 0; i < posts.size(); i++) {
            values.put(posts.get(i).postKey(), novelties.get(i));
            if (hasPast && isRare(novelties.get(i), window)) {
              rare.add(posts.get(i).postKey());
            }
          }
          today.forEach(words -> count(words, 1));
          window.addLast(new Day(date, today, novelties));
        });
  }

  private boolean isRare(double novelty, Collection<Day> window) {
    long below =
        window.stream()
            .flatMap(day -> day.values().stream())
            .filter(other -> other < novelty)
            .count();
    return titles > 0 && below >= RARE * titles;
  }

  private void count(Set<String> words, int by) {
    titles += by;
    words.forEach(word -> titlesWith.merge(word, by, Integer::sum));
  }

  private double value(Set<String> words) {
    if (words.isEmpty() || titles == 0) {
      return 0.5;
    }
    double sum = 0;
    for (String word : words) {
      sum += Math.log((titles + 1.0) / (titlesWith.getOrDefault(word, 0) + 1.0));
    }
    return sum / words.size() / Math.log(titles + 1.0);
  }

  private static Set<String> words(String title) {
    Set<String> words = new TreeSet<>();
    for (String word : Words.first(title, TITLE_WORDS)) {
      if (!Stopwords.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** 0..1. */
  double of(Post post) {
    return values.getOrDefault(post.postKey(), 0.5);
  }

  /** Whether hardly a title of the year before was as new; never without such a year. */
  boolean isRare(Post post) {
    return rare.contains(post.postKey());
  }
}
