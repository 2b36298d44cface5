package dev.almanac.digest.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An outline as HTML without a style of its own, for feeds and messages. */
public final class OutlineHtml {

  private OutlineHtml() {}

  /** A piece of a page. */
  public static String fragment(List<Block> blocks) {
    return new String(Templates.render("blocks", grouped(blocks)), StandardCharsets.UTF_8);
  }

  /** A whole page. */
  public static String document(List<Block> blocks) {
    return new String(Templates.render("mail", grouped(blocks)), StandardCharsets.UTF_8);
  }

  /** Items that follow one another stand in one list; any other block stands alone. */
  private static List<List<Block>> grouped(List<Block> blocks) {
    List<List<Block>> groups = new ArrayList<>();
    Block before = null;
    for (Block block : blocks) {
      if (before == null || block.kind() != Block.Kind.ITEM || before.kind() != Block.Kind.ITEM) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(block);
      before = block;
    }
    return groups;
  }
}
