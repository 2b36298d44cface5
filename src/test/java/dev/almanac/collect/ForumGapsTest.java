package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.collect.MadeUpPosts.MadeUpPost;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A forum that does not tell all of its posts: what is not known to be empty is not taken to be.
 */
class ForumGapsTest {
  private static final String FIRST = "2025-03-01";
  private static final String LAST = "2025-03-31";
  private static final String ERRORS =
      "{\"errors\": [{\"message\": \"canceling statement due to statement timeout\"}],"
          + " \"data\": {\"posts\": {\"results\": []}}}";
  private static final String NOTHING = "{\"data\": {\"posts\": {\"results\": []}}}";
  private static final JsonMapper MAPPER = new JsonMapper();

  @TempDir private Path folder = Path.of("");
  private final List<MadeUpPost> posts =
      MadeUpPosts.of(250, LocalDate.parse(FIRST), 31, "www.lesswrong.com");
  private final ForumApi api = new ForumApi(posts, 100);
  private final Loopback server = new Loopback().serve("/graphql", api);

  ForumGapsTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void manyPostsThatNobodyMaySeeDoNotEndTheHistory() throws Exception {
    api.hide(posts.subList(60, 170), false);

    assertThat(collect(100).fault()).isNull();

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(visible(60, 170));
  }

  @Test
  void aPageOfPostsThatNobodyMaySeeIsNotTheLast() throws Exception {
    api.hide(posts.subList(60, 65), false);

    assertThat(collect(5).fault()).isNull();

    assertThat(ids()).containsExactlyInAnyOrderElementsOf(visible(60, 65));
  }

  @Test
  void daysThatLackPostsAreSaidToAndAskedForAgain() throws Exception {
    api.hide(posts.subList(60, 170), true);

    SourceReport report = collect(100);

    assertThat(Collections.fault(report).isPassing()).isTrue();
    assertThat(Collections.fault(report).message())
        .contains(" days lack records, incomplete: posts that 127.0.0.1 cannot tell");
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(visible(60, 170));
    assertThat(hidden(".lacking")).hasSizeBetween(10, 20);
    assertThat(hidden(".none")).containsExactly(".06.none", ".28.none");

    api.hide(List.of(), false);
    SourceReport healed = collect(100);
    assertThat(healed.fault()).isNull();
    assertThat(ids().stream().distinct()).hasSize(250);
    assertThat(hidden(".lacking")).isEmpty();
    assertThat(hidden(".none")).containsExactly(".06.none", ".17.none", ".28.none");
  }

  @Test
  void anEmptyListBesideErrorsIsAskedForAgain() throws Exception {
    server.misbehave((exchange, number) -> number == 2 && send(exchange, ERRORS));

    assertThat(collect(100).fault()).isNull();

    assertThat(ids()).hasSize(250);
  }

  @Test
  void errorsThatStayLeaveTheDaysToComeLater() throws Exception {
    server.misbehave((exchange, number) -> send(exchange, ERRORS));

    SourceReport report = collect(100);

    assertThat(Collections.fault(report).isPassing()).isTrue();
    assertThat(report.waiting()).isEqualTo(31);
    assertThat(hidden(".none")).isEmpty();
  }

  @Test
  void anEmptyListInTheMiddleIsNoEnd() throws Exception {
    for (int empty = 3; empty <= 6; empty++) {
      Path each = folder.resolve(String.valueOf(empty));
      int broken = server.requests() + empty;
      server.misbehave((exchange, number) -> number == broken && send(exchange, NOTHING));
      SourceReport report = collect(each, FIRST, LAST, 100);
      if (report.fault() != null) {
        assertThat(report.fault().isPassing()).isTrue();
        collect(each, FIRST, LAST, 100);
      }
      assertThat(CollectedDumps.lines(each)).as("request " + empty).hasSize(250);
    }
  }

  @Test
  void aForumWithoutAnyPostHasNoEmptyDays() throws Exception {
    server.misbehave((exchange, number) -> send(exchange, NOTHING));

    assertThat(Collections.fault(collect(100)).message())
        .isEqualTo("inconsistent: no posts, and none before or after");
    assertThat(hidden(".none")).isEmpty();
  }

  @Test
  void daysBeforeTheFirstPostOfAllAreEmpty() throws Exception {
    assertThat(collect(folder, "2024-12-01", "2024-12-20", 100).fault()).isNull();
    assertThat(hidden(".none")).hasSize(20);
  }

  @Test
  void daysBehindTheLastPostOfAllAreEmpty() throws Exception {
    assertThat(collect(folder, "2025-06-01", "2025-06-20", 100).fault()).isNull();
    assertThat(hidden(".none")).hasSize(20);
  }

  @Test
  void aPostThatIsTooLargeIsSteppedOverAndSaid() throws Exception {
    posts.get(100).fields().put("htmlBody", "x".repeat(9 << 20));

    SourceReport report = collect(100);

    assertThat(Collections.fault(report).isPassing()).isFalse();
    assertThat(Collections.fault(report).message()).contains(" days lack records, oversized: ");
    assertThat(ids()).containsExactlyInAnyOrderElementsOf(visible(100, 101));
    assertThat(hidden(".lacking")).hasSizeBetween(1, 3);
  }

  @Test
  void aPostOfManyMegabytesComes() throws Exception {
    posts.get(100).fields().put("htmlBody", "x".repeat(21 << 20));
    CollectConfig config =
        Collections.config(folder, FIRST, LAST, dev.almanac.collect.fetch.FetchLimits.STANDARD);

    assertThat(Collections.run(config, forum(100)).get(0).fault()).isNull();
    assertThat(ids()).hasSize(250);
  }

  @Test
  void morePostsAtOneMomentThanTheApiSkipsLeaveOlderDaysAlone() throws Exception {
    List<MadeUpPost> many = MadeUpPosts.of(2500, LocalDate.parse(FIRST), 31, "www.lesswrong.com");
    Instant moment = Instant.parse("2025-03-15T12:00:00Z");
    List<MadeUpPost> mass = new ArrayList<>();
    for (int i = 0; i < many.size(); i++) {
      MadeUpPost post = many.get(i);
      boolean isApart = i < 10 || i >= 2490;
      mass.add(isApart ? post : at(post, moment));
    }
    api.become(List.copyOf(mass));

    SourceReport report = collect(100);

    assertThat(Collections.fault(report).isPassing()).isFalse();
    assertThat(Collections.fault(report).message())
        .startsWith("1 days lack records, oversized: more posts at 2025-03-15T12:00:00Z than");
    assertThat(report.records()).isGreaterThan(2000);
    assertThat(ids()).contains(many.get(0).id(), many.get(2499).id());
    assertThat(hidden(".lacking")).containsExactly(".15.lacking");
  }

  @Test
  void postsOfOneDayWithoutEndEnd() throws Exception {
    server.serve(
        "/flood",
        exchange -> {
          JsonNode request = MAPPER.readTree(exchange.getRequestBody());
          Instant before = Instant.parse(request.at("/variables/input/terms/before").asText());
          StringBuilder page = new StringBuilder();
          for (int i = 1; i <= 100; i++) {
            Instant at = before.minusMillis(i);
            page.append(page.isEmpty() ? "" : ",")
                .append("{\"_id\": \"" + at.toEpochMilli() + "\", \"postedAt\": \"" + at)
                .append("\", \"htmlBody\": \"" + "y".repeat(5000) + "\"}");
          }
          Loopback.answer(
              exchange,
              200,
              "application/json",
              "{\"data\": {\"posts\": {\"results\": [" + page + "]}}}");
        });
    SourceSpec flood = Collections.spec("flood", SourceSpec.Kind.FORUM, server.url("/flood"), null);

    SourceReport report = Collections.run(Collections.config(folder, FIRST, LAST), flood).get(0);

    assertThat(Collections.fault(report).message()).startsWith("oversized: more than 4194304 ");
    assertThat(server.requests()).isLessThan(20);
  }

  private static MadeUpPost at(MadeUpPost post, Instant moment) {
    return new MadeUpPost(
        post.id(), moment, post.fields().deepCopy().put("postedAt", moment.toString()));
  }

  private static boolean send(com.sun.net.httpserver.HttpExchange exchange, String body)
      throws IOException {
    Loopback.answer(exchange, 200, "application/json", body);
    return true;
  }

  private List<String> visible(int from, int to) {
    return posts.stream()
        .filter(post -> posts.indexOf(post) < from || posts.indexOf(post) >= to)
        .map(MadeUpPost::id)
        .toList();
  }

  private List<String> ids() throws IOException {
    return CollectedDumps.lines(folder).stream().map(line -> line.substring(8, 25)).toList();
  }

  private List<String> hidden(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private SourceReport collect(int pageSize) throws Exception {
    return collect(folder, FIRST, LAST, pageSize);
  }

  private SourceReport collect(Path output, String first, String last, int pageSize)
      throws Exception {
    return Collections.run(Collections.config(output, first, last), forum(pageSize)).get(0);
  }

  private SourceSpec forum(int pageSize) {
    return new SourceSpec(
        "forum",
        SourceSpec.Kind.FORUM,
        URI.create(server.url("/graphql")),
        List.of(),
        Duration.ZERO,
        pageSize,
        null,
        null,
        null);
  }
}
