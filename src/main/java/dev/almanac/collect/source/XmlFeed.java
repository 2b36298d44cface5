package dev.almanac.collect.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Urls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/**
 * RSS or Atom. Its dumps are feeds of the same form: the root and what the head says for all items,
 * then the items as they came, sorted by their texts, equal ones once.
 */
final class XmlFeed implements FeedPage {
  /** What items inherit; the rest of a head changes from one hour to the next. */
  private static final Set<String> INHERITED = Set.of("title", "link", "id", "author");

  private static final String CHANNEL = "channel";
  private static final Set<String> OLDER = Set.of("next", "prev-archive");

  private final URI url;
  private final Element root;
  private final List<FeedRecord> records;

  private XmlFeed(URI url, Element root, List<FeedRecord> records) {
    this.url = url;
    this.root = root;
    this.records = records;
  }

  /**
   * Reads a feed.
   *
   * @param url where it came from, to which its relative links are relative
   * @throws FetchFault where it is none
   */
  static XmlFeed of(byte[] xml, URI url) {
    String where = url.getHost();
    Document document = FeedXml.parse(xml, where);
    Element root = document.getRootElement();
    List<Element> items = items(root);
    List<SyndEntry> entries = entries(document, where);
    if (items.size() != entries.size()) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "items that are none in the feed " + where);
    }
    List<FeedRecord> records = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Element item = items.get(i);
      records.add(new FeedRecord(moment(entries.get(i)), outputter().outputString(item), item));
    }
    return new XmlFeed(url, root, List.copyOf(records));
  }

  private static List<SyndEntry> entries(Document document, String where) {
    Document copy = document.clone();
    if (copy.getRootElement().getName().equals("rss")) {
      // Each version of RSS but 1.0 is a part of 2.0, and writers mistake one for another.
      copy.getRootElement().setAttribute("version", "2.0");
    }
    try {
      return new SyndFeedInput(false, Locale.US).build(copy).getEntries();
    } catch (FeedException | IllegalArgumentException e) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no feed at " + where);
    }
  }

  private static @Nullable Instant moment(SyndEntry entry) {
    Date date = entry.getPublishedDate();
    Date published = date == null ? entry.getUpdatedDate() : date;
    return published == null ? null : published.toInstant();
  }

  /** The items: in the root of Atom and RSS 1.0, in the channel of the other versions. */
  private static List<Element> items(Element root) {
    boolean isAtom = root.getName().equals("feed");
    Element channel = channel(root);
    Element parent = root.getName().equals("rss") && channel != null ? channel : root;
    String name = isAtom ? "entry" : "item";
    return parent.getChildren().stream().filter(child -> child.getName().equals(name)).toList();
  }

  private static @Nullable Element channel(Element root) {
    return root.getChildren().stream()
        .filter(child -> child.getName().equals(CHANNEL))
        .findFirst()
        .orElse(null);
  }

  /** What a child of the root says in an element of this name, of whatever namespace. */
  Optional<String> rootText(String name) {
    return root.getChildren().stream()
        .filter(child -> child.getName().equals(name))
        .map(Element::getTextTrim)
        .findFirst();
  }

  @Override
  public List<FeedRecord> records() {
    return records;
  }

  @Override
  public Optional<String> next() {
    Element channel = channel(root);
    return (channel == null ? root : channel)
        .getChildren().stream()
            .filter(child -> child.getName().equals("link"))
            .filter(link -> OLDER.contains(link.getAttributeValue("rel", "")))
            .map(link -> link.getAttributeValue("href", "").strip())
            .filter(href -> !href.isEmpty())
            .findFirst();
  }

  @Override
  public DayDump dump(Collection<FeedRecord> chosen) {
    return dump(chosen, true);
  }

  /**
   * A dump of these items.
   *
   * @param hasHead whether it says what the feed says for all items
   */
  DayDump dump(Collection<FeedRecord> chosen, boolean hasHead) {
    List<FeedRecord> sorted =
        chosen.stream().sorted(java.util.Comparator.comparing(FeedRecord::text)).toList();
    Element copy = bare(root);
    Element channel = channel(root);
    Element around = copy;
    if (channel != null) {
      Element head = bare(channel);
      copy.addContent("\n").addContent(head);
      around = root.getName().equals("rss") ? head : copy;
      addHead(channel, head);
    } else if (hasHead) {
      addHead(root, copy);
    }
    String last = "";
    int count = 0;
    for (FeedRecord record : sorted) {
      if (!record.text().equals(last) && record.element() != null) {
        around.addContent("\n").addContent(record.element().clone());
        last = record.text();
        count++;
      }
    }
    around.addContent("\n");
    String xml = outputter().outputString(new Document(copy));
    return DayDump.ofFeed(xml.getBytes(StandardCharsets.UTF_8), count);
  }

  /** What items inherit, and an address that their relative links can be resolved against. */
  private void addHead(Element from, Element to) {
    boolean hasAddress = false;
    for (Element child : from.getChildren()) {
      boolean isOfItems =
          child.getAttributeValue("rel") == null
              || child.getAttributeValue("rel").equals("alternate");
      if (INHERITED.contains(child.getName()) && isOfItems) {
        Element copy = child.clone();
        if (child.getName().equals("link") && child.getNamespace().equals(from.getNamespace())) {
          makeAbsolute(copy);
          hasAddress = true;
        }
        to.addContent("\n").addContent(copy);
      }
    }
    if (!hasAddress) {
      Element link = new Element("link", from.getNamespace());
      if (from.getName().equals("feed")) {
        link.setAttribute("href", address().toString());
      } else {
        link.setText(address().toString());
      }
      to.addContent("\n").addContent(link);
    }
  }

  private void makeAbsolute(Element link) {
    String href = link.getAttributeValue("href");
    String absolute = Urls.resolve(address(), href == null ? link.getText() : href).toString();
    if (href != null && !href.strip().equals(absolute)) {
      link.setAttribute("href", absolute);
    } else if (href == null && !link.getTextTrim().equals(absolute)) {
      link.setText(absolute);
    }
  }

  /** Of the feed, without what may be secret in it. */
  private URI address() {
    return Urls.bare(url);
  }

  private static Element bare(Element element) {
    Element bare = new Element(element.getName(), element.getNamespace());
    element.getAdditionalNamespaces().forEach(bare::addNamespaceDeclaration);
    element.getAttributes().forEach(attribute -> bare.setAttribute(attribute.clone()));
    return bare;
  }

  private static XMLOutputter outputter() {
    return new XMLOutputter(Format.getRawFormat().setLineSeparator("\n"));
  }
}
