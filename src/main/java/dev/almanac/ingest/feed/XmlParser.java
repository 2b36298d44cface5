package dev.almanac.ingest.feed;

import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.xml.HardenedReaders;
import java.io.IOException;
import java.io.StringReader;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/**
 * Small XML texts → trees. Nothing that a text names is opened: no document type, no entity of its
 * own, no inclusion. Not thread-safe.
 */
final class XmlParser {
  private final SAXBuilder builder;

  XmlParser(ReadLimits limits) {
    builder = new SAXBuilder(new HardenedReaders());
    builder.setExpandEntities(false);
    builder.setXMLFilter(new LimitFilter(limits));
  }

  /**
   * Parses a document.
   *
   * @throws JDOMException where it is not well-formed; with an {@link OverLimitException} as its
   *     cause where it is over a limit
   */
  Document parse(String xml) throws JDOMException {
    try {
      return builder.build(new StringReader(xml));
    } catch (IllegalArgumentException e) {
      // The tree is stricter than the parser, as with namespaces that begin with a blank.
      throw new JDOMException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new AssertionError("a text in memory can always be read", e);
    }
  }
}
