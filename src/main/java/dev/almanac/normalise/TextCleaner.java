package dev.almanac.normalise;

import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/** HTML and Markdown → readable plain text with its blocks. Thread-safe. */
final class TextCleaner {
  private static final List<org.commonmark.Extension> EXTENSIONS =
      List.of(TablesExtension.create());

  private final Parser markdown = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();

  /** The clean text; Markdown goes through HTML, so that both forms of a post read alike. */
  CleanText clean(String body, Markup markup) {
    String html = markup == Markup.HTML ? body : renderer.render(markdown.parse(body));
    Document document = Jsoup.parseBodyFragment(html);
    BlockWriter writer = new BlockWriter();
    NodeTraversor.traverse(new BlockVisitor(writer), document.body());
    return writer.finish();
  }
}
