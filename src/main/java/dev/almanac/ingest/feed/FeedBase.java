package dev.almanac.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says once for all of its items.
 *
 * @param site the address of what it is a feed of; null where it does not say
 * @param authors display names; empty where it names none
 */
record FeedBase(@Nullable String site, List<String> authors) {
  /** A link that needs nothing, or lacks a scheme alone. */
  private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*|www\\..*");

  static final FeedBase NONE = new FeedBase(null, List.of());

  /** Reads what stands before the first item; a head that is broken says nothing. */
  static FeedBase of(FeedHead head, XmlParser parser) {
    try {
      return of(parser.parse(HtmlEntities.mended(head.beforeItems())));
    } catch (JDOMException e) {
      return NONE;
    }
  }

  private static FeedBase of(Document document) {
    Element root = document.getRootElement();
    Element channel =
        root.getChildren().stream()
            .filter(child -> child.getName().equals("channel"))
            .findFirst()
            .orElse(root);
    List<String> authors = new ArrayList<>();
    for (Element author : root.getChildren("author", root.getNamespace())) {
      authors.addAll(Vocabulary.texts(author, root.getNamespace(), "name"));
    }
    return new FeedBase(site(channel).orElse(null), List.copyOf(authors));
  }

  private static Optional<String> site(Element channel) {
    return channel.getChildren("link", channel.getNamespace()).stream()
        .filter(link -> link.getAttributeValue("rel", "alternate").equals("alternate"))
        .map(link -> link.getAttributeValue("href", link.getText()).strip())
        .filter(link -> !link.isEmpty())
        .findFirst();
  }

  /** The link as seen from the site; as it stands where either is no address. */
  @Nullable String resolve(@Nullable String link) {
    if (link == null || site == null || ABSOLUTE.matcher(link).matches()) {
      return link;
    }
    try {
      URI base = new URI(site);
      // The JDK would join a name to the host where there is no path between them.
      boolean isBare = base.getRawPath() != null && base.getRawPath().isEmpty();
      return (isBare ? base.resolve("/") : base).resolve(new URI(link)).toString();
    } catch (URISyntaxException e) {
      return link;
    }
  }
}
