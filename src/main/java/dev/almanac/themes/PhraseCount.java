package dev.almanac.themes;

import java.util.Arrays;

/** How often each phrase stands in one text; the mutable part of {@link ThemeMatcher#hits}. */
final class PhraseCount implements PhraseTrie.Found {

  private final PhraseTrie phrases;
  private final int[] counts;

  /** By theme: the word up to which this clause's words are taken. */
  private final int[] takenTo;

  /** The longest phrases that begin at the current word, one a theme. */
  private final int[] longest;

  private final int[] longestEnd;
  private final int[] touched;
  private int touchedSize;

  PhraseCount(PhraseTrie phrases, int themes) {
    this.phrases = phrases;
    this.counts = new int[phrases.size()];
    this.takenTo = new int[themes];
    this.longest = new int[themes];
    this.longestEnd = new int[themes];
    this.touched = new int[themes];
  }

  int of(int phrase) {
    return counts[phrase];
  }

  void add(Clause clause) {
    boolean any = false;
    for (int start = 0; start < clause.size(); start++) {
      phrases.find(clause, start, this);
      any |= touchedSize > 0;
      takeLongest(start);
    }
    if (any) {
      Arrays.fill(takenTo, 0);
    }
  }

  @Override
  public void at(int phrase, int end) {
    int theme = phrases.themeOf(phrase);
    if (longestEnd[theme] == 0) {
      touched[touchedSize++] = theme;
    }
    if (end > longestEnd[theme]) {
      longestEnd[theme] = end;
      longest[theme] = phrase;
    }
  }

  private void takeLongest(int start) {
    while (touchedSize > 0) {
      int theme = touched[--touchedSize];
      if (start >= takenTo[theme]) {
        counts[longest[theme]]++;
        takenTo[theme] = longestEnd[theme];
      }
      longestEnd[theme] = 0;
    }
  }
}
