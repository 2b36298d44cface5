package dev.almanac.ingest.feed;

import com.rometools.rome.io.FeedException;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** A document of RSS that is around one item, in the shape that ROME reads. */
final class RssDocument {
  private static final String CHANNEL = "channel";

  private RssDocument() {}

  /**
   * Makes the document one that ROME knows; its item.
   *
   * @throws FeedException where there is no item in it
   */
  static Element lone(Document document) throws FeedException {
    Element root = document.getRootElement();
    Element channel = child(root, CHANNEL);
    Element item = child(channel == null ? root : channel, "item");
    if (item == null) {
      throw new FeedException("no item of RSS");
    }
    if (root.getName().equals("rss")) {
      // Each version of RSS but 1.0 is a part of 2.0, and writers mistake one for another.
      root.setAttribute("version", "2.0");
      Element around = channel == null ? new Element(CHANNEL) : channel;
      item.detach();
      around.detach();
      root.setContent(around);
      around.setContent(item);
      plain(root, item);
    } else if (channel == null) {
      root.addContent(0, new Element(CHANNEL, item.getNamespace()));
    }
    return item;
  }

  /** RSS 2.0 has no namespace, though some writers give it one. */
  private static void plain(Element root, Element item) {
    Namespace namespace = item.getNamespace();
    root.setNamespace(Namespace.NO_NAMESPACE);
    root.getChildren().forEach(channel -> channel.setNamespace(Namespace.NO_NAMESPACE));
    item.setNamespace(Namespace.NO_NAMESPACE);
    for (Element child : item.getChildren()) {
      if (child.getNamespace().equals(namespace)) {
        child.setNamespace(Namespace.NO_NAMESPACE);
      }
    }
  }

  /** ROME would try every form of a date, and its result is not used. */
  static void dropDates(Element item) {
    for (String name : List.of("pubDate", "expirationDate")) {
      item.removeChildren(name, item.getNamespace());
    }
    item.removeChildren("date", Vocabulary.DUBLIN_CORE);
  }

  private static @Nullable Element child(Element parent, String name) {
    return parent.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .findFirst()
        .orElse(null);
  }
}
