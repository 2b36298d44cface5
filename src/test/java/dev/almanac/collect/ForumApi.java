package dev.almanac.collect;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.almanac.collect.MadeUpPosts.MadeUpPost;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The GraphQL API of ForumMagnum as far as it is used: {@code posts(input: {terms})} with the view
 * {@code new}, whose times include neither border, whose offset ends at 2,000, and which knows the
 * fields of {@link MadeUpPosts} alone.
 */
final class ForumApi implements HttpHandler {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final Pattern SELECTION = Pattern.compile("results \\{(?<fields>.*)\\} \\} \\}");
  private static final Pattern FIELD = Pattern.compile("(\\w+)(?: \\{[^}]*\\})?");
  private static final int MOST_SKIPPED = 2000;

  private final Set<String> served = ConcurrentHashMap.newKeySet();
  private final int mostAtOnce;
  private volatile List<MadeUpPost> posts;
  private volatile Set<String> hidden = Set.of();
  private volatile boolean isHiddenNull;

  /**
   * @param mostAtOnce posts that an answer has at most, whatever is asked for
   */
  ForumApi(List<MadeUpPost> posts, int mostAtOnce) {
    this.posts = posts;
    this.mostAtOnce = mostAtOnce;
  }

  /** The ids of posts that were served. */
  Set<String> served() {
    return Set.copyOf(served);
  }

  /** Has other posts from now on. */
  void become(List<MadeUpPost> others) {
    posts = others;
  }

  /**
   * Does not tell some posts, though it counts them.
   *
   * @param asNull whether there is a null in the place of each
   */
  void hide(List<MadeUpPost> some, boolean asNull) {
    hidden = some.stream().map(MadeUpPost::id).collect(Collectors.toSet());
    isHiddenNull = asNull;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    JsonNode request = MAPPER.readTree(exchange.getRequestBody());
    JsonNode terms = request.at("/variables/input/terms");
    Matcher selection = SELECTION.matcher(request.path("query").asText());
    if (!selection.find() || !terms.path("view").asText().equals("new")) {
      error(exchange, 400, List.of("Syntax Error: Unexpected Name."));
      return;
    }
    Set<String> fields = new HashSet<>();
    FIELD.matcher(selection.group("fields")).results().forEach(f -> fields.add(f.group(1)));
    List<String> unknown =
        fields.stream()
            .filter(field -> !posts.isEmpty() && !posts.get(0).fields().has(field))
            .sorted()
            .map(field -> "Cannot query field \"" + field + "\" on type \"Post\".")
            .toList();
    if (!unknown.isEmpty()) {
      error(exchange, 400, unknown);
      return;
    }
    if (terms.path("offset").asInt() > MOST_SKIPPED) {
      error(exchange, 200, List.of("Exceeded maximum value for skip"));
      return;
    }
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode results = answer.putObject("data").putObject("posts").putArray("results");
    for (MadeUpPost post : page(terms)) {
      if (!hidden.contains(post.id())) {
        served.add(post.id());
        results.add(post.fields().deepCopy().retain(fields));
      } else if (isHiddenNull) {
        results.addNull();
      }
    }
    String json = MAPPER.writeValueAsString(answer);
    Loopback.answer(exchange, 200, "application/json", json);
  }

  private List<MadeUpPost> page(JsonNode terms) {
    Instant after = Instant.parse(terms.path("after").asText());
    Instant before = Instant.parse(terms.path("before").asText());
    return posts.stream()
        .filter(post -> post.postedAt().isAfter(after) && post.postedAt().isBefore(before))
        .skip(terms.path("offset").asInt())
        .limit(Math.min(mostAtOnce, terms.path("limit").asInt()))
        .toList();
  }

  private static void error(HttpExchange exchange, int status, List<String> messages)
      throws IOException {
    ObjectNode answer = MAPPER.createObjectNode();
    ArrayNode errors = answer.putArray("errors");
    messages.forEach(message -> errors.addObject().put("message", message));
    answer.putNull("data");
    Loopback.answer(exchange, status, "application/json", answer.toString());
  }
}
