package dev.almanac.themes;

import dev.almanac.model.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The phrases of a taxonomy as a trie over words. A word of a phrase with two or more capitals is
 * an abbreviation and matches as written; every other word matches folded; the last one also
 * matches its plain plural. Immutable once built.
 */
final class PhraseTrie {

  /** Receives the ends of phrases found by {@link #find}. */
  interface Found {

    /**
     * Takes the end of one phrase.
     *
     * @param phrase index into {@link #phrase}
     * @param end the word after the phrase's last
     */
    void at(int phrase, int end);
  }

  private record Phrase(int theme, String text) {}

  private static final int ROOT = 0;
  private static final int NONE = -1;
  private static final int[] PLURALS = {Clause.LESS_S, Clause.LESS_ES, Clause.Y_FOR_IES};

  private final LongIntTable edges = new LongIntTable();
  private final List<Phrase> phrases = new ArrayList<>();

  /** By node: the phrase that ends there, or {@link #NONE}. */
  private int[] phraseAt = {NONE};

  private int nodes = 1;

  private PhraseTrie() {}

  /**
   * Builds the trie of all themes' phrases.
   *
   * @throws IllegalArgumentException if a phrase has no words, is cut by punctuation, or is claimed
   *     twice: a phrase of two themes would speak for neither
   */
  static PhraseTrie of(List<Theme> themes) {
    PhraseTrie trie = new PhraseTrie();
    for (int theme = 0; theme < themes.size(); theme++) {
      for (String phrase : themes.get(theme).phrases()) {
        trie.add(themes, theme, phrase);
      }
    }
    return trie;
  }

  int size() {
    return phrases.size();
  }

  /** The phrase as the taxonomy writes it. */
  String phrase(int index) {
    return phrases.get(index).text();
  }

  /** The theme of a phrase, as its position in the taxonomy. */
  int themeOf(int index) {
    return phrases.get(index).theme();
  }

  /** Finds every phrase that begins at the word. */
  void find(Clause clause, int start, Found found) {
    step(ROOT, clause, start, found);
  }

  private void step(int node, Clause clause, int word, Found found) {
    if (word == clause.size()) {
      return;
    }
    follow(node, clause, word, Clause.FOLDED, found);
    for (int form : PLURALS) {
      end(node, clause, word, form, found);
    }
    follow(node, clause, word, Clause.WRITTEN, found);
    end(node, clause, word, Clause.WRITTEN_LESS_S, found);
  }

  private void follow(int node, Clause clause, int word, int form, Found found) {
    int child = end(node, clause, word, form, found);
    if (child > 0) {
      step(child, clause, word + 1, found);
    }
  }

  private int end(int node, Clause clause, int word, int form, Found found) {
    long hash = clause.hash(word, form);
    int child = hash == 0 ? 0 : edges.get(edge(node, hash));
    if (child > 0 && phraseAt[child] != NONE) {
      found.at(phraseAt[child], word + 1);
    }
    return child;
  }

  private void add(List<Theme> themes, int theme, String phrase) {
    String owner = "theme '" + themes.get(theme).id() + "': phrase '" + phrase + "' ";
    Clause clause = new Clause();
    ClauseScanner scanner = new ClauseScanner(phrase);
    if (!scanner.next(clause) || scanner.next(new Clause())) {
      throw new IllegalArgumentException(owner + "must be words without punctuation between them");
    }
    int node = ROOT;
    for (int word = 0; word < clause.size(); word++) {
      long written = clause.hash(word, Clause.WRITTEN);
      long key = edge(node, written != 0 ? written : clause.hash(word, Clause.FOLDED));
      int next = edges.get(key);
      node = next > 0 ? next : addNode(key);
    }
    if (phraseAt[node] != NONE) {
      String claimant = themes.get(themeOf(phraseAt[node])).id();
      throw new IllegalArgumentException(owner + "is claimed by theme '" + claimant + "' already");
    }
    phraseAt[node] = phrases.size();
    phrases.add(new Phrase(theme, phrase));
  }

  private int addNode(long key) {
    if (nodes == phraseAt.length) {
      phraseAt = Arrays.copyOf(phraseAt, 2 * nodes);
    }
    phraseAt[nodes] = NONE;
    edges.put(key, nodes);
    return nodes++;
  }

  private static long edge(int node, long word) {
    return word + node * 0x9e3779b97f4a7c15L;
  }
}
