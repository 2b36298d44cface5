package dev.almanac.discovery;

import dev.almanac.model.Grain;
import dev.almanac.model.PostTitle;
import java.time.LocalDate;
import java.util.List;

/** The periods of one grain, counted from that of the first post, and the posts of each. */
final class Periods {
  private final Grain grain;
  private final LocalDate begin;
  private final int[] ofTitle;

  /** Posts of all periods before each. */
  private final int[] before;

  private Periods(Grain grain, LocalDate begin, int[] ofTitle, int[] before) {
    this.grain = grain;
    this.begin = begin;
    this.ofTitle = ofTitle;
    this.before = before;
  }

  /**
   * The periods of some posts.
   *
   * @param titles sorted by day, at least one
   */
  static Periods of(Grain grain, List<PostTitle> titles) {
    LocalDate begin = grain.start(LocalDate.ofEpochDay(titles.get(0).day()));
    int[] ofTitle = new int[titles.size()];
    int day = Integer.MIN_VALUE;
    int period = 0;
    for (int i = 0; i < ofTitle.length; i++) {
      if (titles.get(i).day() != day) {
        day = titles.get(i).day();
        period = grain.between(begin, grain.start(LocalDate.ofEpochDay(day)));
      }
      ofTitle[i] = period;
    }
    int[] before = new int[period + 2];
    for (int at : ofTitle) {
      before[at + 1]++;
    }
    for (int i = 1; i < before.length; i++) {
      before[i] += before[i - 1];
    }
    return new Periods(grain, begin, ofTitle, before);
  }

  Grain grain() {
    return grain;
  }

  LocalDate start(int period) {
    return grain.plus(begin, period);
  }

  /** The period of the title at a position. */
  int ofTitle(int title) {
    return ofTitle[title];
  }

  /** How many periods the window before one has: fewer at the beginning of all. */
  int window(int period) {
    return Math.min(grain.window(), period);
  }

  int posts(int period) {
    return before[period + 1] - before[period];
  }

  int postsInWindow(int period) {
    return before[period] - before[period - window(period)];
  }

  /** Whether anything was posted in the window before. */
  boolean hasPast(int period) {
    return postsInWindow(period) > 0;
  }

  /** Posts of each period from one to another, inclusive. */
  int[] posts(int first, int last) {
    int[] posts = new int[last - first + 1];
    for (int i = 0; i < posts.length; i++) {
      posts[i] = posts(first + i);
    }
    return posts;
  }
}
