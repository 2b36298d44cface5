package dev.almanac.ingest.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** An entry of Atom, 1.0 or 0.3. */
final class AtomEntry {
  /** Of Atom 1.0, of 0.3, and of both again: the first publication, or else the last change. */
  private static final List<String> DATES =
      List.of("published", "issued", "created", "updated", "modified");

  private AtomEntry() {}

  /**
   * Reads an entry.
   *
   * @param document with the one entry; taken apart
   * @throws FeedException where it is no entry of Atom
   */
  static RawRecord read(Document document, FeedBase base, Origin origin, Supplier<String> raw)
      throws FeedException {
    Element root = document.getRootElement();
    Element element = root.getChild("entry", root.getNamespace());
    if (element == null) {
      throw new FeedException("no entry of Atom");
    }
    String date = date(element);
    // ROME would try every form of a date, and its result is not used.
    DATES.forEach(name -> element.removeChildren(name, element.getNamespace()));
    Feed feed = (Feed) new WireFeedInput().build(document);
    Entry entry = feed.getEntries().get(0);
    Content content = entry.getContents().isEmpty() ? null : entry.getContents().get(0);
    Content summary = entry.getSummary();
    boolean isBody = AtomText.isFilled(content);
    boolean isArxiv = ArxivEntry.is(entry.getId());
    RawRecord.Body body = AtomText.body(isBody ? content : summary, isArxiv);
    return new RawRecord(
        origin,
        new RawRecord.Address(entry.getId(), base.resolve(link(entry)), null, null),
        AtomText.title(entry.getTitleEx()),
        authors(entry, base),
        RawRecord.Timing.published(date),
        new RawRecord.Counters(null, Vocabulary.comments(element)),
        tags(entry),
        body,
        isBody && body != null ? AtomText.summary(summary, body.text()) : null,
        RawRecord.Standing.POST,
        raw);
  }

  private static @Nullable String date(Element entry) {
    for (String name : DATES) {
      String date = Vocabulary.text(entry, entry.getNamespace(), name);
      if (date != null) {
        return date;
      }
    }
    return Vocabulary.text(entry, Vocabulary.DUBLIN_CORE, "date");
  }

  /** The page of the entry, or else its id where that is an address. */
  private static @Nullable String link(Entry entry) {
    Link page = null;
    for (Link link : entry.getAlternateLinks()) {
      boolean isBetter = page == null || (isHtml(link) && !isHtml(page));
      page = isBetter && link.getHref() != null ? link : page;
    }
    if (page != null) {
      return page.getHrefResolved() == null ? page.getHref() : page.getHrefResolved();
    }
    String id = entry.getId();
    return id != null && id.strip().startsWith("http") ? id.strip() : null;
  }

  /** Of several pages of an entry, the others are feeds or pictures. */
  private static boolean isHtml(Link link) {
    return link.getType() != null && link.getType().contains("html");
  }

  private static List<String> authors(Entry entry, FeedBase base) {
    List<String> authors = new ArrayList<>();
    for (SyndPerson author : entry.getAuthors()) {
      if (author.getName() != null && !author.getName().isBlank()) {
        authors.add(author.getName().strip());
      }
    }
    // Atom, 4.2.1: an entry without authors has those of its feed.
    return authors.isEmpty() ? base.authors() : authors;
  }

  private static List<String> tags(Entry entry) {
    List<String> tags = new ArrayList<>();
    for (Category category : entry.getCategories()) {
      boolean isLabelled = category.getLabel() != null && !category.getLabel().isBlank();
      String tag = isLabelled ? category.getLabel() : category.getTerm();
      if (tag != null && !tag.isBlank()) {
        tags.add(tag);
      }
    }
    return tags;
  }
}
