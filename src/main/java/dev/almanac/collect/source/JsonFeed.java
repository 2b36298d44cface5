package dev.almanac.collect.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.FetchFault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1 and 1.1 (jsonfeed.org). Its dumps are its items, one a line. */
final class JsonFeed implements FeedPage {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Numbers are written as they came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final JsonNode feed;
  private final List<FeedRecord> records;

  private JsonFeed(JsonNode feed, List<FeedRecord> records) {
    this.feed = feed;
    this.records = records;
  }

  /**
   * Reads a feed.
   *
   * @param where it came from, for messages
   * @throws FetchFault where it is none
   */
  static JsonFeed of(byte[] json, String where) {
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
    for (JsonNode item : feed.path("items")) {
      Instant published = moment(item.path("date_published").asText());
      Instant moment = published == null ? moment(item.path("date_modified").asText()) : published;
      records.add(new FeedRecord(moment, item.toString(), null));
    }
    return new JsonFeed(feed, List.copyOf(records));
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
