package dev.almanac.summarise.llm;

import dev.almanac.model.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text in which quotes can be found that a model has retyped: case, runs of white space, curly
 * quotes, dashes and ellipses do not count. Of every character it is known where it stood.
 */
final class Folded {
  private final StringBuilder folded;
  private int[] origins;

  Folded(String text) {
    folded = new StringBuilder(text.length());
    origins = new int[text.length() + 16];
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), i);
    }
  }

  private void add(char c, int origin) {
    switch (c) {
      case '‘', '’', '‚', '‛', '′', '`' -> put('\'', origin);
      case '“', '”', '„', '‟', '«', '»', '″' -> put('"', origin);
      case '‐', '‑', '‒', '–', '—', '―', '−' -> put('-', origin);
      case '…' -> {
        put('.', origin);
        put('.', origin);
        put('.', origin);
      }
      case '\u00ad', '\u200b', '\u2060', '\ufeff' -> {}
      default -> {
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          put(Character.toLowerCase(c), origin);
        } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
          put(' ', origin);
        }
      }
    }
  }

  private void put(char c, int origin) {
    if (folded.length() == origins.length) {
      origins = Arrays.copyOf(origins, 2 * origins.length);
    }
    origins[folded.length()] = origin;
    folded.append(c);
  }

  /** Where a quote stands in the text, in UTF-16 characters; null where it does not, as words. */
  @Nullable Span find(String quote) {
    String needle = new Folded(quote).folded.toString().strip();
    int from = 0;
    int to = needle.length();
    while (from < to && "\"'. ".indexOf(needle.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && "\"' ".indexOf(needle.charAt(to - 1)) >= 0) {
      to--;
    }
    needle = needle.substring(from, to);
    for (int at = folded.indexOf(needle);
        !needle.isEmpty() && at >= 0;
        at = folded.indexOf(needle, at + 1)) {
      int end = at + needle.length();
      if (!splitsWord(at) && !splitsWord(end)) {
        return new Span(origins[at], origins[end - 1] + 1);
      }
    }
    return null;
  }

  private boolean splitsWord(int at) {
    return at > 0
        && at < folded.length()
        && Character.isLetterOrDigit(folded.charAt(at - 1))
        && Character.isLetterOrDigit(folded.charAt(at));
  }
}
