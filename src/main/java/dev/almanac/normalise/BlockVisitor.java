package dev.almanac.normalise;

import dev.almanac.model.Block;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Walks a document once and tells a {@link BlockWriter} what it meets. */
final class BlockVisitor implements NodeVisitor {
  /** Never read by a person. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "nav",
          "head",
          "title",
          "button",
          "select",
          "textarea",
          "form",
          "audio",
          "video",
          "canvas");

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
          "dl",
          "dt",
          "dd",
          "table",
          "hr",
          "details",
          "summary",
          "address");

  private final BlockWriter writer;
  private int silent;
  private int quotes;
  private int lists;
  private int code;
  private int table;

  BlockVisitor(BlockWriter writer) {
    this.writer = writer;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      if (silent == 0) {
        if (code > 0) {
          writer.verbatim(text.getWholeText());
        } else {
          writer.text(text.getWholeText());
        }
      }
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  private void enter(Element element) {
    String name = element.normalName();
    if (isSilent(element)) {
      if (silent == 0 && element.hasAttr("aria-label") && isFormula(element)) {
        writer.text(" " + element.attr("aria-label") + " ");
      }
      silent++;
      return;
    }
    if (silent > 0) {
      return;
    }
    switch (name) {
      case "br" -> writer.lineBreak();
      case "h1", "h2", "h3", "h4", "h5", "h6" -> writer.begin(Block.Kind.HEADING);
      case "li" -> {
        lists++;
        writer.begin(kind(), quotes > 0 ? "" : "- ");
      }
      case "blockquote" -> {
        quotes++;
        writer.begin(kind());
      }
      case "pre" -> {
        code++;
        writer.begin(Block.Kind.CODE);
      }
      case "table" -> {
        table++;
        writer.begin(Block.Kind.TABLE);
      }
      case "tr" -> writer.begin(kind());
      case "td", "th" -> writer.text(" ");
      default -> {
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

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (isSilent(element)) {
      silent--;
      return;
    }
    if (silent > 0) {
      return;
    }
    String name = element.normalName();
    switch (name) {
      case "li" -> lists--;
      case "blockquote" -> quotes--;
      case "pre" -> code--;
      case "table" -> table--;
      default -> {
        if (BLOCKS.contains(name)) {
          part();
          return;
        }
        boolean isHeading = name.length() == 2 && name.charAt(0) == 'h';
        if (!isHeading) {
          return;
        }
      }
    }
    writer.begin(kind());
  }

  /** MathJax renders a formula as glyphs and keeps its TeX in a label: the label alone is read. */
  private static boolean isFormula(Element element) {
    return element.hasClass("mjx-math") || element.hasClass("mjx-chtml");
  }

  private static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName())
        || (element.hasClass("mjx-math") && element.hasAttr("aria-label"))
        || element.hasClass("footnote-back-link")
        || element.hasClass("visually-hidden");
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
    return lists > 0 ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
  }
}
