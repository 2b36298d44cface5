package dev.almanac.digest.form;

import java.util.List;

/** An outline as plain text, in lines of at most 76 characters where words allow it. */
public final class OutlineText {
  private static final int WIDTH = 76;

  private OutlineText() {}

  /** The text. */
  public static String render(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      StringBuilder line = new StringBuilder();
      for (Block.Run run : block.runs()) {
        line.append(run.text());
        if (run.url() != null) {
          line.append(" <").append(run.url()).append('>');
        }
      }
      write(out, block.kind(), line.toString());
    }
    return out.toString();
  }

  private static void write(StringBuilder out, Block.Kind kind, String text) {
    switch (kind) {
      case TITLE -> underlined(out, text, '=');
      case HEADING -> underlined(out.append('\n'), text, '-');
      case SUBHEADING -> wrapped(out.append('\n'), text, "", "");
      case TEXT -> wrapped(out, text, "", "");
      case ITEM -> wrapped(out, text, "- ", "  ");
    }
  }

  private static void underlined(StringBuilder out, String text, char mark) {
    out.append(text).append('\n').append(String.valueOf(mark).repeat(text.length())).append('\n');
  }

  private static void wrapped(StringBuilder out, String text, String first, String next) {
    StringBuilder line = new StringBuilder(first);
    boolean isEmpty = true;
    for (String word : List.of(text.split(" ", -1))) {
      if (!isEmpty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(next);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    out.append(line).append('\n');
  }
}
