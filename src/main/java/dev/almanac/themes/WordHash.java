package dev.almanac.themes;

/**
 * The hashes of one word, built character by character: 64-bit FNV-1a over UTF-16 units (Fowler,
 * Noll and Vo; offset basis and prime are theirs). The states before the last three characters are
 * kept, so that a plural's ending can be taken back without a second pass.
 *
 * <p>Different words of one hash would be taken for one another; among the thousand words of a
 * taxonomy and a billion words of text the expected number of such pairs is below one in ten
 * million.
 */
final class WordHash {

  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  /** Keeps words as written apart from folded ones. */
  private static final long WRITTEN_BASIS = ~BASIS;

  private long folded;
  private long less1;
  private long less2;
  private long less3;
  private long written;
  private long writtenLess1;
  private int length;
  private int capitals;
  private char last;
  private char last2;
  private char last3;

  void start() {
    folded = BASIS;
    written = WRITTEN_BASIS;
    length = 0;
    capitals = 0;
    last = 0;
    last2 = 0;
    last3 = 0;
  }

  /** Adds a character; {@code next}, the one after it, tells -ize from other uses of z. */
  void add(char c, char next) {
    char lower = Character.toLowerCase(c);
    if (lower != c) {
      capitals++;
    }
    writtenLess1 = written;
    written = (written ^ c) * PRIME;
    if (lower == 'z' && (last == 'i' || last == 'y') && isEndingVowel(next)) {
      lower = 's';
    }
    less3 = less2;
    less2 = less1;
    less1 = folded;
    folded = (folded ^ lower) * PRIME;
    last3 = last2;
    last2 = last;
    last = lower;
    length++;
  }

  /** Adds the word, with those of its forms that exist, to the clause. */
  void addTo(Clause clause) {
    clause.add(folded);
    boolean plural = last == 's' && last2 != 's' && length > 2;
    if (plural) {
      clause.alsoAs(Clause.LESS_S, less1);
      if (last2 == 'e') {
        clause.alsoAs(Clause.LESS_ES, less2);
        if (last3 == 'i') {
          clause.alsoAs(Clause.Y_FOR_IES, (less3 ^ 'y') * PRIME);
        }
      }
    }
    if (capitals > 1) {
      clause.alsoAs(Clause.WRITTEN, written);
      if (plural) {
        clause.alsoAs(Clause.WRITTEN_LESS_S, writtenLess1);
      }
    }
  }

  private static boolean isEndingVowel(char c) {
    char lower = Character.toLowerCase(c);
    return lower == 'e' || lower == 'i' || lower == 'a';
  }
}
