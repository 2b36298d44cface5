package dev.almanac.normalise;

import dev.almanac.model.Block;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks a document once and tells a {@link BlockWriter} what it meets. */
final class BlockVisitor implements NodeFilter {
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu");

  /** Elements that end the line before them and after them. */
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "aside",
          "figure",
          "figcaption",
          "ul",
          "ol",
          "menu",
          "dl",
          "dt",
          "dd",
          "hr",
          "details",
          "summary",
          "address",
          "center",
          "fieldset",
          "legend",
          "blockquote");

  private final BlockWriter writer;

  /** The lists that are open, the innermost last. */
  private final Deque<ListMark> lists = new ArrayDeque<>();

  private int items;
  private int quotes;
  private int code;
  private int table;

  BlockVisitor(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (code > 0) {
        writer.verbatim(text.getWholeText());
      } else {
        writer.text(Formula.withoutBrackets(text.getWholeText()));
      }
    } else if (node instanceof Element element) {
      String name = element.normalName();
      String classes = element.className();
      String tex = Formula.tex(element, name, classes);
      if (tex != null) {
        formula(tex, Formula.isDisplayed(element));
        return FilterResult.SKIP_ENTIRELY;
      }
      if (Silence.covers(element, name, classes)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, name, classes);
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element, String name, String classes) {
    if (isQuote(name, classes)) {
      quotes++;
    }
    switch (name) {
      case "br" -> writer.lineBreak();
      case "img" -> Picture.of(element, classes).ifPresent(this::picture);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> writer.begin(Block.Kind.HEADING);
      case "li" -> {
        items++;
        writer.begin(kind(), lists.isEmpty() ? ListMark.stray() : lists.getLast().next(element));
      }
      case "pre" -> {
        code++;
        writer.begin(Block.Kind.CODE);
      }
      case "table" -> {
        table++;
        writer.begin(Block.Kind.TABLE);
      }
      case "tr", "caption" -> writer.begin(kind());
      case "td", "th" -> writer.text(" ");
      default -> {
        if (LISTS.contains(name)) {
          lists.addLast(ListMark.of(element, lists.size()));
        }
        if (BLOCKS.contains(name)) {
          part();
        }
      }
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element.normalName(), element.className());
    }
    return FilterResult.CONTINUE;
  }

  private void leave(String name, String classes) {
    if (isQuote(name, classes)) {
      quotes--;
    }
    switch (name) {
      case "li" -> {
        items--;
        writer.end(kind());
      }
      case "pre" -> {
        code--;
        writer.begin(kind());
      }
      case "table" -> {
        table--;
        writer.begin(kind());
      }
      case "caption", "h1", "h2", "h3", "h4", "h5", "h6" -> writer.begin(kind());
      default -> {
        if (LISTS.contains(name)) {
          lists.removeLast();
        }
        if (BLOCKS.contains(name)) {
          part();
        }
      }
    }
  }

  /** A row of a table is one line, in which the blocks of its cells are a space apart. */
  private void part() {
    if (table == 0) {
      writer.begin(kind());
    } else {
      writer.text(" ");
    }
  }

  private void formula(String tex, boolean displayed) {
    String gap = displayed ? " " : "";
    writer.text(gap);
    writer.formula(tex);
    writer.text(gap);
  }

  /** A picture that opens a block is one of its own: its words begin no sentence of the author. */
  private void picture(Picture picture) {
    if (picture.isGlyph()) {
      writer.text(picture.text());
      return;
    }
    boolean opens = table == 0 && writer.isBlank();
    writer.text(" ");
    writer.text(picture.text());
    writer.text(" ");
    if (opens) {
      writer.begin(kind());
    }
  }

  /** A spoiler is set off from the text as a quote is. */
  private static boolean isQuote(String name, String classes) {
    return name.equals("blockquote")
        || (BLOCKS.contains(name) && (classes.equals("spoilers") || classes.equals("spoiler")));
  }

  private Block.Kind kind() {
    if (code > 0) {
      return Block.Kind.CODE;
    }
    if (table > 0) {
      return Block.Kind.TABLE;
    }
    if (quotes > 0) {
      return Block.Kind.QUOTE;
    }
    return items > 0 ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
  }
}
