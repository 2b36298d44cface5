package dev.almanac.discovery;

import dev.almanac.model.PostTitle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A phrase in a period in which titles say it. */
final class Said {
  private final long hash;

  /** Positions of all titles of all time that say it, ascending. */
  private final int[] titles;

  private final int from;
  private final int to;
  private final int period;
  private final int before;

  /**
   * @param from the first of the titles that lies in the period
   * @param to one past the last that does
   * @param before how many of them lie in the window before it
   */
  private Said(long hash, int[] titles, int from, int to, int period, int before) {
    this.hash = hash;
    this.titles = titles;
    this.from = from;
    this.to = to;
    this.period = period;
    this.before = before;
  }

  /** Each period in which at least so many titles say the phrase, in order. */
  static List<Said> runs(long hash, int[] titles, Periods periods, int fewest) {
    List<Said> runs = new ArrayList<>();
    int windowFrom = 0;
    int to;
    for (int from = 0; from < titles.length; from = to) {
      int period = periods.ofTitle(titles[from]);
      to = from + 1;
      while (to < titles.length && periods.ofTitle(titles[to]) == period) {
        to++;
      }
      if (to - from < fewest) {
        continue;
      }
      int first = period - periods.window(period);
      while (periods.ofTitle(titles[windowFrom]) < first) {
        windowFrom++;
      }
      runs.add(new Said(hash, titles, from, to, period, from - windowFrom));
    }
    return runs;
  }

  /** The hash of the phrase's id. */
  long hash() {
    return hash;
  }

  int period() {
    return period;
  }

  /** Posts of the window before the period. */
  int before() {
    return before;
  }

  /** Posts of the period. */
  int posts() {
    return to - from;
  }

  /** Different authors of the period's posts. */
  int authors(List<PostTitle> all) {
    Set<String> authors = new HashSet<>();
    posts(all).forEach(post -> authors.addAll(post.authors()));
    return authors.size();
  }

  /** The period's posts, by day and key. */
  List<PostTitle> posts(List<PostTitle> all) {
    List<PostTitle> posts = new ArrayList<>();
    for (int i = from; i < to; i++) {
      posts.add(all.get(titles[i]));
    }
    return posts;
  }

  double score(Periods periods) {
    return LogLikelihood.signed(
        posts(), periods.posts(period), before, periods.postsInWindow(period));
  }

  /** The first period of all in which a title says it. */
  int first(Periods periods) {
    return periods.ofTitle(titles[0]);
  }

  /** Posts that say it in each period from the first that does to the last. */
  int[] line(Periods periods) {
    int first = first(periods);
    int[] line = new int[periods.ofTitle(titles[titles.length - 1]) - first + 1];
    for (int title : titles) {
      line[periods.ofTitle(title) - first]++;
    }
    return line;
  }
}
