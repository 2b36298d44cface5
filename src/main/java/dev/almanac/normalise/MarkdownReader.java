package dev.almanac.normalise;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as forums write it → HTML, so that both forms of a post are read alike. Thread-safe.
 *
 * <p>CommonMark, with tables, formulas, footnotes, spoilers, folded sections and struck-out text,
 * and with emphasis that closes loosely.
 */
final class MarkdownReader {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .customInlineContentParserFactory(FormulaParser.FACTORY)
          .linkProcessor(new NoteReferences())
          .customDelimiterProcessor(new Strikethrough())
          .customBlockParserFactory(SpoilerParser.FACTORY)
          .customBlockParserFactory(FoldParser::tryStart)
          .customBlockParserFactory(NoteParser.FACTORY)
          .postProcessor(new NoteNumbers())
          .build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** The same text as HTML; any text is Markdown. */
  String html(String markdown) {
    return renderer.render(parser.parse(markdown));
  }
}
