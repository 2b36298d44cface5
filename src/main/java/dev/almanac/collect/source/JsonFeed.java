package dev.almanac.collect.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Urls;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). Its dumps are its items, one a line. */
final class JsonFeed implements FeedPage {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Numbers are written as they came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

  private final JsonNode feed;
  private final List<FeedRecord> records;

  private JsonFeed(JsonNode feed, List<FeedRecord> records) {
    this.feed = feed;
    this.records = records;
  }

  /**
   * Reads a feed.
   *
   * @param url where it came from, to which its relative links are relative
   * @throws FetchFault where it is none
   */
  static JsonFeed of(byte[] json, URI url) {
    String where = url.getHost();
    JsonNode feed;
    try {
      feed = MAPPER.readTree(json);
    } catch (IOException e) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no JSON from " + where);
    }
    if (!feed.path("items").isArray()) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no JSON Feed at " + where);
    }
    List<FeedRecord> records = new ArrayList<>();
    URI base = site(feed, url);
    for (JsonNode item : feed.path("items")) {
      Instant published = moment(item.path("date_published").asText());
      Instant moment = published == null ? moment(item.path("date_modified").asText()) : published;
      inherit(feed, item, base);
      records.add(new FeedRecord(moment, item.toString(), null));
    }
    return new JsonFeed(feed, List.copyOf(records));
  }

  private static URI site(JsonNode feed, URI url) {
    try {
      return Urls.resolve(url, feed.path("home_page_url").asText());
    } catch (FetchFault e) {
      // A home page that is no address says nothing.
      return url;
    }
  }

  /** An item stands alone in its line: what the feed says for all items is said of each. */
  private static void inherit(JsonNode feed, JsonNode item, URI base) {
    if (!(item instanceof ObjectNode one)) {
      return;
    }
    String link = one.path("url").asText();
    if (!link.isBlank() && !ABSOLUTE.matcher(link.strip()).matches()) {
      one.put("url", Urls.resolve(base, link).toString());
    }
    boolean isSigned = one.has("authors") || one.has("author");
    for (String field : new String[] {"authors", "author"}) {
      if (!isSigned && feed.has(field)) {
        one.set(field, feed.get(field));
      }
    }
  }

  private static @Nullable Instant moment(String text) {
    try {
      return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      // The format asks for RFC 3339; an item with another date has none.
      return null;
    }
  }

  @Override
  public List<FeedRecord> records() {
    return records;
  }

  @Override
  public Optional<String> next() {
    return Optional.of(feed.path("next_url").asText()).filter(url -> !url.isBlank());
  }

  @Override
  public DayDump dump(Collection<FeedRecord> chosen) {
    return DayDump.ofLines(chosen.stream().map(FeedRecord::text).toList());
  }
}
