package dev.almanac.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** The vocabularies that feeds borrow from, and their elements as texts. */
final class Vocabulary {
  static final Namespace NONE = Namespace.NO_NAMESPACE;
  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace DUBLIN_CORE = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");
  static final Namespace ITUNES =
      Namespace.getNamespace("http://www.itunes.com/dtds/podcast-1.0.dtd");
  static final Namespace SLASH = Namespace.getNamespace("http://purl.org/rss/1.0/modules/slash/");
  static final Namespace THREAD = Namespace.getNamespace("http://purl.org/syndication/thread/1.0");

  private Vocabulary() {}

  /** The text of the first such child that is not blank; null where there is none. */
  static @Nullable String text(Element parent, Namespace namespace, String name) {
    List<String> texts = texts(parent, namespace, name);
    return texts.isEmpty() ? null : texts.get(0);
  }

  /** The texts of all such children, without those that are blank. */
  static List<String> texts(Element parent, Namespace namespace, String name) {
    List<String> texts = new ArrayList<>();
    for (Element child : parent.getChildren(name, namespace)) {
      String text = child.getText().strip();
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The number of comments; null where none is said. */
  static @Nullable Integer comments(Element item) {
    String slash = text(item, SLASH, "comments");
    String count = slash == null ? text(item, THREAD, "total") : slash;
    return count != null && count.matches("\\d{1,9}") ? Integer.valueOf(count) : null;
  }
}
