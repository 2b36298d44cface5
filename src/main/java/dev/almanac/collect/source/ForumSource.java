package dev.almanac.collect.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A forum that runs on ForumMagnum: LessWrong, the Alignment Forum, the EA Forum.
 *
 * <p>Its API skips 2,000 posts at most, so it is paged by time: each request asks for the newest
 * posts before the oldest that is known ({@link ForumWalk}).
 */
public final class ForumSource implements Source, ForumWalk.Pages {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The answer has its own limit, and a post may be most of it.
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          // Numbers are written as they came.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final int BAD_REQUEST = 400;

  /** At once; they are some fifty bytes each. */
  private static final int MOST_IDS = 500;

  /** Posts one after another; a forum that has more of them has another fault. */
  private static final int MOST_UNREADABLE = 4;

  private final URI endpoint;
  private final int pageSize;
  private final Credentials credentials;
  private final Fetcher fetcher;
  private final ForumQuery query = new ForumQuery(MAPPER);
  private int limit;
  private int unreadable;

  /**
   * @param endpoint of GraphQL
   * @param pageSize posts that are asked for at once
   */
  public ForumSource(URI endpoint, int pageSize, Credentials credentials, Fetcher fetcher) {
    this.endpoint = endpoint;
    this.pageSize = pageSize;
    this.limit = pageSize;
    this.credentials = credentials;
    this.fetcher = fetcher;
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    for (DayRange range : Ranges.latestFirst(days, Integer.MAX_VALUE)) {
      new ForumWalk(range, this, sink, fetcher.limits().keptBytes()).run();
    }
  }

  /** Fewer where an answer is too large; what is still missing after all tries is a gap. */
  @Override
  public ForumPage page(Instant after, Instant before, int offset) {
    while (true) {
      AtomicReference<@Nullable ForumPage> last = new AtomicReference<>();
      try {
        ForumPage page = ask(() -> query.body(after, before, limit, offset), last);
        unreadable = 0;
        limit = Math.min(pageSize, 2 * limit);
        return page;
      } catch (FetchFault e) {
        ForumPage page = last.get();
        if (e.kind() == FetchFault.Kind.INCOMPLETE && page != null && page.size() > 0) {
          return page;
        }
        if (e.kind() != FetchFault.Kind.OVERSIZED || unreadable == MOST_UNREADABLE) {
          throw e;
        }
        if (limit == 1) {
          unreadable++;
          return ForumPage.unreadable(e);
        }
        limit = limit / 2;
      }
    }
  }

  @Override
  public ForumPage ids(Instant before, int offset) {
    AtomicReference<@Nullable ForumPage> last = new AtomicReference<>();
    try {
      return ask(() -> query.ids(before, MOST_IDS, offset), last);
    } catch (FetchFault e) {
      ForumPage page = last.get();
      if (e.kind() == FetchFault.Kind.INCOMPLETE && page != null && page.size() > 0) {
        return page;
      }
      throw e;
    }
  }

  private ForumPage ask(Supplier<String> body, AtomicReference<@Nullable ForumPage> last) {
    Optional<ForumPage> page = Optional.empty();
    while (page.isEmpty()) {
      Request request = new Request(endpoint, body.get(), credentials.headers(endpoint));
      // GraphQL tells in the body of a 400 what it does not take.
      page = fetcher.ask(request, status -> status == BAD_REQUEST, answer -> whole(answer, last));
    }
    return page.get();
  }

  /** What was read, if nothing is missing in it. */
  private Optional<ForumPage> whole(Answer answer, AtomicReference<@Nullable ForumPage> last) {
    Optional<ForumPage> page = read(answer);
    last.set(page.orElse(null));
    FetchFault why = page.isPresent() ? page.get().why() : null;
    if (why != null) {
      throw why;
    }
    return page;
  }

  /** The posts; empty where the query was changed and is to be sent again. */
  private Optional<ForumPage> read(Answer answer) {
    JsonNode tree = tree(answer.body());
    JsonNode results = tree.path("data").path("posts").path("results");
    if (results.isArray()) {
      return Optional.of(ForumPage.of(results, tree.path("errors"), endpoint.getHost()));
    }
    if (query.adapt(tree.path("errors"))) {
      return Optional.empty();
    }
    String error = tree.path("errors").path(0).path("message").asText("no posts");
    throw new FetchFault(
        answer.status() == BAD_REQUEST ? FetchFault.Kind.REJECTED : FetchFault.Kind.SERVER,
        endpoint.getHost() + " says: " + credentials.quote(error));
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
