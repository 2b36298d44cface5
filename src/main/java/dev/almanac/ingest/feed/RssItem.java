package dev.almanac.ingest.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Enclosure;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** An item of RSS, of any version that ROME reads. */
final class RssItem {
  /** RSS 2.0: {@code lawyer@boyer.net (Lawyer Boyer)}. */
  private static final Pattern MAIL_AND_NAME =
      Pattern.compile("\\S+@\\S+\\s+\\((?<name>[^()]+)\\)");

  private static final Pattern HTTP = Pattern.compile("(?i)https?://\\S+");

  private RssItem() {}

  /**
   * Reads an item.
   *
   * @param document with the one item; taken apart
   * @throws FeedException where it is no item of RSS
   */
  static RawRecord read(Document document, FeedBase base, Origin origin, Supplier<String> raw)
      throws FeedException {
    Element element = RssDocument.lone(document);
    String date = date(element);
    RssDocument.dropDates(element);
    Channel channel = (Channel) new WireFeedInput().build(document);
    if (channel.getItems().isEmpty()) {
      throw new FeedException("no item of RSS");
    }
    Item item = channel.getItems().get(0);
    String content = item.getContent() == null ? null : item.getContent().getValue();
    Description described = item.getDescription();
    String description = described == null ? null : described.getValue();
    String notes = Vocabulary.text(element, Vocabulary.ITUNES, "summary");
    String body = firstFilled(content, description, notes);
    String beside = body == null || body.equals(content) ? firstFilled(description, notes) : notes;
    return new RawRecord(
        origin,
        new RawRecord.Address(nativeId(item), base.resolve(link(item)), null, null),
        item.getTitle(),
        authors(item, element),
        RawRecord.Timing.published(date),
        new RawRecord.Counters(null, Vocabulary.comments(element)),
        tags(item),
        RawRecord.Body.of(body, Markup.HTML),
        SuppliedTexts.summary(beside, body),
        RawRecord.Standing.POST,
        raw);
  }

  private static @Nullable String nativeId(Item item) {
    return item.getGuid() == null ? null : filled(item.getGuid().getValue());
  }

  /**
   * The link; else the guid, or what RDF says that it is about, where that is an address; else the
   * recording.
   */
  private static @Nullable String link(Item item) {
    String link = filled(item.getLink());
    if (link != null) {
      return link;
    }
    String guid = nativeId(item);
    if (guid != null && item.getGuid().isPermaLink()) {
      return guid;
    }
    String about = filled(item.getUri());
    return about != null && guid == null && HTTP.matcher(about).matches() ? about : recording(item);
  }

  /** An episode of a podcast may have no page but its recording. */
  private static @Nullable String recording(Item item) {
    return item.getEnclosures().stream()
        .map(Enclosure::getUrl)
        .filter(url -> url != null && HTTP.matcher(url).matches())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String date(Element item) {
    return firstFilled(
        Vocabulary.text(item, item.getNamespace(), "pubDate"),
        Vocabulary.text(item, Vocabulary.DUBLIN_CORE, "date"),
        Vocabulary.text(item, Vocabulary.ATOM, "published"),
        Vocabulary.text(item, Vocabulary.ATOM, "updated"));
  }

  private static List<String> authors(Item item, Element element) {
    DCModule core = (DCModule) item.getModule(DCModule.URI);
    if (core != null && !core.getCreators().isEmpty()) {
      return List.copyOf(core.getCreators());
    }
    List<String> authors = new ArrayList<>();
    for (String author : Vocabulary.texts(element, element.getNamespace(), "author")) {
      Matcher named = MAIL_AND_NAME.matcher(author);
      authors.add(named.matches() ? named.group("name") : author);
    }
    return authors.isEmpty() ? Vocabulary.texts(element, Vocabulary.ITUNES, "author") : authors;
  }

  private static List<String> tags(Item item) {
    List<String> tags = new ArrayList<>();
    for (Category category : item.getCategories()) {
      tags.add(category.getValue());
    }
    DCModule core = (DCModule) item.getModule(DCModule.URI);
    if (core != null) {
      for (DCSubject subject : core.getSubjects()) {
        tags.add(subject.getValue());
      }
    }
    tags.removeIf(tag -> filled(tag) == null);
    return tags;
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable String firstFilled(@Nullable String... texts) {
    for (String text : texts) {
      if (filled(text) != null) {
        return text;
      }
    }
    return null;
  }
}
