package dev.almanac.xml;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * The JDK's own parser, whatever others are on the path. It opens nothing that a document names: no
 * document type, no external entity, no schema, no inclusion.
 */
public final class HardenedReaders implements XMLReaderJDOMFactory {
  private static final String XERCES = "http://apache.org/xml/features/";
  private static final String SAX = "http://xml.org/sax/features/";

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
