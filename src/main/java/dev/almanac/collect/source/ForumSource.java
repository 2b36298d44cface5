package dev.almanac.collect.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.collect.fetch.Answer;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import dev.almanac.model.DayRange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * A forum that runs on ForumMagnum: LessWrong, the Alignment Forum, the EA Forum.
 *
 * <p>Its API skips 2,000 posts at most, so it is paged by time: each request asks for the newest
 * posts before the oldest that is known ({@link ForumWalk}).
 */
public final class ForumSource implements Source {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Numbers are written as they came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final int BAD_REQUEST = 400;

  private final URI endpoint;
  private final int pageSize;
  private final Map<String, String> headers;
  private final Fetcher fetcher;
  private final ForumQuery query = new ForumQuery(MAPPER);

  /**
   * @param endpoint of GraphQL
   * @param pageSize posts that are asked for at once
   * @param headers of every request
   */
  public ForumSource(URI endpoint, int pageSize, Map<String, String> headers, Fetcher fetcher) {
    this.endpoint = endpoint;
    this.pageSize = pageSize;
    this.headers = headers;
    this.fetcher = fetcher;
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    for (DayRange range : Ranges.latestFirst(days, Integer.MAX_VALUE)) {
      new ForumWalk(range, this::page, sink).run();
    }
  }

  private ForumPage page(Instant after, Instant before, int offset) {
    Optional<ForumPage> page = Optional.empty();
    while (page.isEmpty()) {
      Request request = new Request(endpoint, query.body(after, before, pageSize, offset), headers);
      // GraphQL tells in the body of a 400 what it does not take.
      page = fetcher.ask(request, status -> status == BAD_REQUEST, this::read);
    }
    return page.get();
  }

  /** The posts; empty where the query was changed and is to be sent again. */
  private Optional<ForumPage> read(Answer answer) {
    JsonNode tree = tree(answer.body());
    JsonNode results = tree.path("data").path("posts").path("results");
    if (results.isArray()) {
      return Optional.of(ForumPage.of(results, endpoint.getHost()));
    }
    if (query.adapt(tree.path("errors"))) {
      return Optional.empty();
    }
    String error = tree.path("errors").path(0).path("message").asText("no posts");
    throw new FetchFault(
        answer.status() == BAD_REQUEST ? FetchFault.Kind.REJECTED : FetchFault.Kind.SERVER,
        endpoint.getHost() + " says: " + Lines.start(error));
  }

  private JsonNode tree(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no JSON from " + endpoint.getHost());
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can always be read", e);
    }
  }
}
