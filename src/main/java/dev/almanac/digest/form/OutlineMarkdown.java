package dev.almanac.digest.form;

import dev.almanac.digest.Markdown;
import java.util.List;

/** An outline as Markdown, which reads well raw and on a forge. */
public final class OutlineMarkdown {

  private OutlineMarkdown() {}

  /** The page. */
  public static String render(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    Block before = null;
    for (Block block : blocks) {
      boolean isNext =
          before != null && before.kind() == Block.Kind.ITEM && block.kind() == Block.Kind.ITEM;
      if (before != null && !isNext) {
        out.append('\n');
      }
      out.append(mark(block.kind()));
      // A mark of a list or a heading means something at the start of a line alone.
      block.runs().forEach(run -> out.append(run(run)));
      out.append('\n');
      before = block;
    }
    return out.toString();
  }

  private static String mark(Block.Kind kind) {
    return switch (kind) {
      case TITLE -> "# ";
      case HEADING -> "## ";
      case SUBHEADING -> "### ";
      case TEXT -> "";
      case ITEM -> "- ";
    };
  }

  private static String run(Block.Run run) {
    String url = run.url();
    return url == null ? Markdown.escape(run.text()) : Markdown.link(run.text(), url);
  }
}
