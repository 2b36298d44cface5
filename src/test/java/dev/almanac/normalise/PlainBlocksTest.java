package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class PlainBlocksTest {

  @Test
  void theTextStaysAsItIs() {
    String text = "One  <b> and *two*.\nStill\tone.\n\n\n  indented $x$";
    assertThat(PlainBlocks.read(text).text()).isEqualTo(text);
  }

  @Test
  void whatCannotBeSeenGoes() {
    assertThat(PlainBlocks.read("\ufeff\r\n \ncafe\u0301 \u200b\r\nb\u00a0c\rd \t\n\n\n").text())
        .isEqualTo("café\nb c\nd");
  }

  @Test
  void blocksEndAtEmptyLinesAndBeforeTheMarksOfItems() {
    assertThat(blocks("One\nline on.\n\nTwo:\n- a\n  - b\n     on\n12. c\n\n2013. A year"))
        .containsExactly(
            Tuple.tuple(Block.Kind.PARAGRAPH, "One\nline on."),
            Tuple.tuple(Block.Kind.PARAGRAPH, "Two:"),
            Tuple.tuple(Block.Kind.LIST_ITEM, "a"),
            Tuple.tuple(Block.Kind.LIST_ITEM, "b\n     on"),
            Tuple.tuple(Block.Kind.LIST_ITEM, "c"),
            Tuple.tuple(Block.Kind.PARAGRAPH, "2013. A year"));
  }

  @Test
  void aMarkWithNothingBehindItIsText() {
    assertThat(blocks("-\n\n- \n\n3.")).extracting(Tuple::toList).hasSize(3);
  }

  @Test
  void aTextOfBlanksIsEmpty() {
    assertThat(PlainBlocks.read(" \r\n\t\u200b\n")).isEqualTo(new CleanText("", List.of()));
  }

  private static List<Tuple> blocks(String body) {
    CleanText clean = PlainBlocks.read(body);
    return clean.blocks().stream()
        .map(block -> Tuple.tuple(block.kind(), clean.text().substring(block.start(), block.end())))
        .toList();
  }
}
