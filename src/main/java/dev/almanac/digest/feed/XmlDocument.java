package dev.almanac.digest.feed;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0: what no XML document may hold is left out of texts. */
final class XmlDocument {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  XmlDocument() throws XMLStreamException {
    out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
  }

  XmlDocument open(String element, String... attributes) throws XMLStreamException {
    out.writeStartElement(element);
    attributes(attributes);
    return this;
  }

  XmlDocument close() throws XMLStreamException {
    out.writeEndElement();
    out.writeCharacters("\n");
    return this;
  }

  /** An element with a text. */
  XmlDocument text(String element, String content, String... attributes) throws XMLStreamException {
    out.writeStartElement(element);
    attributes(attributes);
    out.writeCharacters(clean(content));
    return close();
  }

  XmlDocument empty(String element, String... attributes) throws XMLStreamException {
    out.writeEmptyElement(element);
    attributes(attributes);
    out.writeCharacters("\n");
    return this;
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals("xmlns")) {
        out.writeDefaultNamespace(attributes[i + 1]);
      } else if (attributes[i].startsWith("xmlns:")) {
        out.writeNamespace(attributes[i].substring("xmlns:".length()), attributes[i + 1]);
      } else {
        out.writeAttribute(attributes[i], clean(attributes[i + 1]));
      }
    }
  }

  byte[] bytes() throws XMLStreamException {
    out.writeEndDocument();
    out.flush();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The characters of XML 1.0 (fifth edition, production 2). */
  static String clean(String content) {
    StringBuilder clean = new StringBuilder(content.length());
    content
        .codePoints()
        .filter(
            c ->
                c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
