package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.OtherProcess;
import dev.almanac.collect.MadeUpPosts.MadeUpPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand posts over ten years, against a forum that plays the API. */
class TenYearsTest {
  private static final int POSTS = 10_000;
  private static final int DAYS = 3653;
  private static final String FIRST = "2016-01-01";
  private static final String LAST = "2025-12-31";

  /** Processes that are killed; {@code -Dalmanac.kills=N} for more. */
  private static final int KILLS = Math.min(Integer.getInteger("almanac.kills", 4), 1000);

  private static final List<MadeUpPost> ALL =
      MadeUpPosts.of(POSTS, LocalDate.parse(FIRST), DAYS, "www.lesswrong.com");
  private static final Set<String> IDS =
      ALL.stream().map(MadeUpPost::id).collect(Collectors.toSet());

  @TempDir private static Path whole = Path.of("");
  private static ForumApi api = new ForumApi(ALL, 100);
  private static @Nullable Loopback started;
  private static @Nullable SourceReport first;

  @BeforeAll
  static void collectOnce() throws Exception {
    started = new Loopback().serve("/graphql", api);
    long start = System.nanoTime();
    first = collect(whole);
    Files.writeString(
        Path.of("target", "collected.txt"),
        String.format(
            Locale.ROOT,
            "%,d posts served, %,d in %,d files, %,d requests, %.1f s%n",
            api.served().size(),
            ids(whole).size(),
            CollectedDumps.files(whole).size(),
            server().requests(),
            (System.nanoTime() - start) / 1e9));
  }

  @AfterAll
  static void stop() {
    server().close();
  }

  private static Loopback server() {
    return Objects.requireNonNull(started);
  }

  @Test
  void tenThousandPostsComeExactlyInAHundredPages() throws Exception {
    SourceReport report = Objects.requireNonNull(first);

    assertThat(report.fault()).isNull();
    assertThat(report.records()).isEqualTo(POSTS);
    assertThat(report.days()).isEqualTo(DAYS);
    assertThat(report.requests()).isLessThanOrEqualTo(POSTS / 99 + 40);
    assertThat(api.served()).isEqualTo(IDS);
    assertThat(ids(whole)).hasSize(POSTS).containsAll(IDS);
  }

  @Test
  void aFileHasThePostsOfItsDaySorted() throws Exception {
    for (Path file : CollectedDumps.files(whole)) {
      List<String> lines = CollectedDumps.text(file).lines().toList();
      assertThat(lines).doesNotHaveDuplicates().isSorted();
      String name = whole.resolve("forum").relativize(file).toString();
      String day = name.substring(0, 10).replace('/', '-');
      assertThat(lines).allMatch(line -> line.contains("\"postedAt\":\"" + day + "T"));
    }
    Set<String> days =
        ALL.stream()
            .map(post -> post.postedAt().atZone(ZoneOffset.UTC).toLocalDate().toString())
            .collect(Collectors.toSet());
    assertThat(CollectedDumps.files(whole)).hasSameSizeAs(days).hasSizeLessThan(DAYS);
  }

  @Test
  void aSecondCollectionAsksNothing() throws Exception {
    Map<String, String> before = CollectedDumps.bytes(whole);
    int requests = server().requests();

    assertThat(collect(whole).fault()).isNull();

    assertThat(server().requests()).isEqualTo(requests);
    assertThat(CollectedDumps.bytes(whole)).isEqualTo(before);
  }

  @Test
  void whatWasBrokenOffGoesOnToTheSameBytes(@TempDir Path broken) throws Exception {
    Random random = new Random(1);
    boolean isDone = false;
    int collections = 0;
    while (!isDone) {
      int last = server().requests() + 1 + random.nextInt(40);
      server()
          .misbehave(
              (exchange, number) -> {
                if (number > last) {
                  exchange.sendResponseHeaders(500, -1);
                }
                return number > last;
              });
      isDone = collect(broken).fault() == null;
      collections++;
    }
    server().misbehave((exchange, number) -> false);

    assertThat(collections).isGreaterThan(3);
    assertThat(CollectedDumps.bytes(broken)).isEqualTo(CollectedDumps.bytes(whole));
  }

  @Test
  void whatWasKilledGoesOnToTheSameBytes(@TempDir Path folder) throws Exception {
    Path killed = Files.createDirectory(folder.resolve("killed"));
    Path sources =
        Files.writeString(
            folder.resolve("sources.yaml"),
            """
            contact: tests@example.org
            allowHttp: true
            allowAddresses: [127.0.0.1]
            sources:
              forum: {kind: forum, url: "%s", interval: 0s}
            """
                .formatted(server().url("/graphql")));
    Random random = new Random(Long.getLong("almanac.kills.seed", 1));
    int unfinished = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      int before = server().requests();
      int last = before + 1 + random.nextInt(2 * POSTS / 100 / KILLS + 1);
      int delay = random.nextInt(60);
      try (OtherProcess process =
          OtherProcess.start(
              dev.almanac.Main.class,
              "collect",
              "--sources=" + sources,
              "--since=" + FIRST,
              "--until=" + LAST,
              "--output=" + killed)) {
        while (server().requests() < last && process.isAlive()) {
          Thread.sleep(1);
        }
        Thread.sleep(delay);
        process.kill();
      }
      assertThat(ids(killed)).doesNotHaveDuplicates();
      unfinished += ids(killed).size() < POSTS ? 1 : 0;
    }

    SourceReport report = collect(killed);

    assertThat(report.fault()).isNull();
    assertThat(unfinished).isPositive();
    assertThat(CollectedDumps.bytes(killed)).isEqualTo(CollectedDumps.bytes(whole));
    Files.writeString(
        Path.of("target", "collect-kills.txt"),
        KILLS + " kills, " + unfinished + " of them before the end\n");
  }

  private static SourceReport collect(Path output) throws Exception {
    return Collections.run(
            Collections.config(output, FIRST, LAST), Collections.forum(server().url("/graphql")))
        .get(0);
  }

  private static List<String> ids(Path output) throws IOException {
    return CollectedDumps.lines(output).stream().map(line -> line.substring(8, 25)).toList();
  }
}
