package dev.almanac.ingest.feed;

import dev.almanac.ingest.dump.ReadLimits;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops the parser where an item holds more than is believed, before a tree is made of it. */
final class LimitFilter extends XMLFilterImpl {
  private final ReadLimits limits;
  private int depth;
  private int fields;
  private int length;

  LimitFilter(ReadLimits limits) {
    this.limits = limits;
  }

  @Override
  public void startDocument() throws SAXException {
    depth = 0;
    fields = 0;
    length = 0;
    super.startDocument();
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes)
      throws SAXException {
    depth++;
    fields += 1 + attributes.getLength();
    length = 0;
    if (depth > limits.nesting()) {
      throw new OverLimitException(
          "nested_too_deep", "elements in more than " + limits.nesting() + " levels");
    }
    if (fields > limits.fields()) {
      throw new OverLimitException(
          "too_many_fields", "more than " + limits.fields() + " elements and attributes");
    }
    for (int i = 0; i < attributes.getLength(); i++) {
      check(attributes.getValue(i).length());
    }
    super.startElement(uri, localName, name, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String name) throws SAXException {
    depth--;
    length = 0;
    super.endElement(uri, localName, name);
  }

  @Override
  public void characters(char[] text, int start, int count) throws SAXException {
    length += count;
    check(length);
    super.characters(text, start, count);
  }

  private void check(int count) throws OverLimitException {
    if (count > limits.stringLength()) {
      throw new OverLimitException(
          "string_too_long", "a text of more than " + limits.stringLength() + " characters");
    }
  }
}
