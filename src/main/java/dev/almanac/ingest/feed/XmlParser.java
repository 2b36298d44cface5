package dev.almanac.ingest.feed;

import dev.almanac.ingest.dump.ReadLimits;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Small XML texts → trees. Nothing that a text names is opened: no document type, no entity of its
 * own, no inclusion. Not thread-safe.
 */
final class XmlParser {
  private static final String XERCES = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

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

  /** The JDK's own parser, whatever others are on the path. */
  private static final class HardenedReaders implements XMLReaderJDOMFactory {

    @Override
    public XMLReader createXMLReader() throws JDOMException {
      try {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setXIncludeAware(false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(XERCES + "disallow-doctype-decl", true);
        factory.setFeature(XERCES + "nonvalidating/load-external-dtd", false);
        factory.setFeature(SAX + "external-general-entities", false);
        factory.setFeature(SAX + "external-parameter-entities", false);
        SAXParser parser = factory.newSAXParser();
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        return parser.getXMLReader();
      } catch (ParserConfigurationException | SAXException e) {
        throw new JDOMException("the JDK's parser cannot be made safe", e);
      }
    }

    @Override
    public boolean isValidating() {
      return false;
    }
  }
}
