package dev.almanac.collect.source;

import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.xml.HardenedReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/** The XML of feeds → trees. */
final class FeedXml {

  /** Of the JDK's parser; a tree that is deeper could not be written either. */
  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private static final String DEEPEST = "256";

  private FeedXml() {}

  /**
   * Parses a document.
   *
   * @param where it came from, for messages
   * @throws FetchFault where it is not well-formed, as where it was cut off
   */
  static Document parse(byte[] xml, String where) {
    try {
      SAXBuilder builder = new SAXBuilder(new HardenedReaders());
      builder.setProperty(DEPTH, DEEPEST);
      return builder.build(new ByteArrayInputStream(xml));
    } catch (JDOMException | IllegalArgumentException | IOException e) {
      // A tree is stricter than a parser, and characters that are none are a fault of reading.
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no XML that is well-formed from " + where);
    }
  }
}
