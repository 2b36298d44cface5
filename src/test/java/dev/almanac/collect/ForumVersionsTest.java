package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forums that run versions of the API that are years apart. */
class ForumVersionsTest {
  @TempDir private Path folder = Path.of("");
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private final Loopback server = new Loopback();

  ForumVersionsTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFieldIsAskedForInTheFormThatTheForumTakes() throws Exception {
    refuse(
        "Field \"fmCrosspost\" must not have a selection since type \"JSON\" has no subfields.",
        "Cannot query field \"htmlBody\" on type \"Post\". Did you mean \"body\"?",
        "Cannot query field \"af\" on type \"Post\".");

    assertThat(collect().fault()).isNull();

    assertThat(queries.get(0)).contains("fmCrosspost { isCrosspost").contains("htmlBody");
    assertThat(queries.get(1))
        .contains("fmCrosspost user")
        .contains("contents { html }")
        .doesNotContain("htmlBody")
        .doesNotContain(" af ")
        .contains("_id slug title pageUrl");
  }

  /** Its posts would be taken for those of another forum. */
  @Test
  void aForumThatDoesNotSayWhereAPostIsIsNone() throws Exception {
    refuse("Cannot query field \"pageUrl\" on type \"Post\".");

    assertThat(Collections.fault(collect()).message()).contains("pageUrl");
    assertThat(CollectedDumps.files(folder)).isEmpty();
  }

  @Test
  void aForumWithoutWhatAPostNeedsIsNone() throws Exception {
    refuse("Cannot query field \"postedAt\" on type \"Post\".");

    SourceReport report = collect();

    assertThat(Collections.fault(report).isPassing()).isFalse();
    assertThat(Collections.fault(report).message())
        .isEqualTo("rejected: 127.0.0.1 says: Cannot query field \"postedAt\" on type \"Post\".");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void postsOnTheBordersOfTheDaysComeThoughTheForumLeavesBordersOut() throws Exception {
    List<MadeUpPosts.MadeUpPost> posts =
        MadeUpPosts.of(900, LocalDate.parse("2025-03-01"), 90, "www.lesswrong.com");
    server.serve("/graphql", new ForumApi(posts, 30));

    List<String> all = posts.stream().map(post -> post.postedAt().toString()).sorted().toList();
    String first =
        all.stream()
            .filter(moment -> moment.endsWith("T00:00:00Z"))
            .findFirst()
            .orElseThrow()
            .substring(0, 10);
    String last = LocalDate.parse(first).plusDays(9).toString();

    SourceReport report =
        Collections.run(
                Collections.config(folder, first, last), Collections.forum(server.url("/graphql")))
            .get(0);

    assertThat(report.fault()).isNull();
    List<String> moments =
        all.stream()
            .filter(moment -> moment.compareTo(first) >= 0 && moment.compareTo(last + "U") < 0)
            .toList();
    assertThat(moments).contains(first + "T00:00:00Z").hasSizeGreaterThan(60);
    assertThat(CollectedDumps.lines(folder))
        .extracting(line -> line.replaceFirst(".*\"postedAt\":\"([^\"]*)\".*", "$1"))
        .containsExactlyInAnyOrderElementsOf(moments);
  }

  /** Refuses the first request, and has one post, which is older than what is asked for. */
  private void refuse(String... messages) {
    server.serve("/graphql", exchange -> handle(exchange, messages));
  }

  private void handle(HttpExchange exchange, String... messages) throws IOException {
    queries.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String errors =
        String.join(
            ",",
            List.of(messages).stream()
                .map(message -> "{\"message\": \"" + message.replace("\"", "\\\"") + "\"}")
                .toList());
    if (queries.size() == 1) {
      Loopback.answer(exchange, 400, "application/json", "{\"errors\": [" + errors + "]}");
    } else {
      boolean isOfAllTime = queries.get(queries.size() - 1).contains("\"after\":\"1970-");
      String old = "{\"_id\": \"a\", \"postedAt\": \"2025-02-27T00:00:00Z\"}";
      Loopback.answer(
          exchange,
          200,
          "application/json",
          "{\"data\": {\"posts\": {\"results\": [" + (isOfAllTime ? old : "") + "]}}}");
    }
  }

  private SourceReport collect() throws Exception {
    return Collections.run(
            Collections.config(folder, "2025-03-01", "2025-03-02"),
            Collections.forum(server.url("/graphql")))
        .get(0);
  }
}
