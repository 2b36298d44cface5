package dev.almanac.digest.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an edition that reads from top to bottom.
 *
 * @param kind what it is
 * @param runs its text, in pieces
 */
public record Block(Kind kind, List<Run> runs) {

  /** What a block is. */
  public enum Kind {
    TITLE,
    HEADING,
    SUBHEADING,
    TEXT,
    ITEM
  }

  /**
   * Plain text on one line.
   *
   * @param url where it leads, http(s); null where it leads nowhere
   */
  public record Run(String text, @Nullable String url) {}

  static Block of(Kind kind, String text) {
    return new Block(kind, List.of(new Run(text, null)));
  }

  /** A line that is a link. */
  public static Block link(String text, String url) {
    return linked(Kind.TEXT, text, url, "");
  }

  /** Text that goes on behind a link. */
  static Block linked(Kind kind, String text, @Nullable String url, String after) {
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(text, url));
    if (!after.isEmpty()) {
      runs.add(new Run(after, null));
    }
    return new Block(kind, runs);
  }
}
