package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import dev.almanac.collect.MadeUpPosts.MadeUpPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking again at days that have come before. */
class RefreshTest {
  private static final String FIRST = "2025-12-01";
  private static final String LAST = "2025-12-31";

  @TempDir private Path folder = Path.of("");
  private final List<MadeUpPost> posts =
      MadeUpPosts.of(62, LocalDate.parse(FIRST), 31, "www.lesswrong.com");
  private final ForumApi api = new ForumApi(posts, 100);
  private final Loopback server = new Loopback().serve("/graphql", api);
  private Path dumps = Path.of("");

  RefreshTest() throws IOException {}

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatHasChangedStandsBesideTheFirstDumpAndTheJobTakesTheLaterOne() throws Exception {
    dumps = folder.resolve("dumps");
    collect(0, "2026-01-01");
    Map<String, String> before = CollectedDumps.bytes(dumps);
    MadeUpPost edited = posts.get(3);
    String day = edited.postedAt().toString().substring(8, 10);
    MadeUpPost old = posts.get(60);
    api.become(
        changed(
            changed(posts, edited, post -> post.put("baseScore", 777)),
            old,
            post -> post.put("baseScore", 888)));

    SourceReport report = collect(14, "2026-01-05");

    assertThat(report.seenAgain()).isEqualTo(1);
    assertThat(report.days()).isZero();
    Map<String, String> after = CollectedDumps.bytes(dumps);
    assertThat(after).containsAllEntriesOf(before).hasSize(before.size() + 1);
    String seen = "forum/2025/12/" + day + ".seen-2026-01-05.jsonl.gz";
    assertThat(CollectedDumps.text(dumps.resolve(seen))).contains("\"baseScore\":777");

    assertThat(collect(14, "2026-01-06").seenAgain()).isZero();
    assertThat(CollectedDumps.bytes(dumps)).isEqualTo(after);

    Path out = folder.resolve("out");
    Invocation run =
        Invocation.of("run", "--input=" + dumps, "--inputRoot=" + folder, "--output=" + out);
    assertThat(run.exitCode()).as(run.err()).isZero();
    try (Published tables = Published.tables(out)) {
      assertThat(
              tables.rows(
                  "SELECT karma, last_seen_on FROM posts WHERE post_key = 'fm:"
                      + edited.id()
                      + "'"))
          .containsExactly(List.of("777", "2026-01-05"));
      assertThat(tables.number("SELECT count(*) FROM posts")).isEqualTo(62);
    }
  }

  @Test
  void aPostThatTurnsUpLateIsALaterSighting() throws Exception {
    dumps = folder;
    MadeUpPost late = posts.get(0);
    String day = late.postedAt().toString().substring(0, 10);
    api.become(posts.stream().filter(post -> !post.postedAt().toString().startsWith(day)).toList());
    collect(0, "2026-01-01");
    Path month = folder.resolve("forum/2025/12");
    String number = day.substring(8);
    assertThat(month.resolve("." + number + ".none")).isEmptyFile();

    api.become(posts);
    assertThat(collect(0, "2026-01-02").seenAgain()).isZero();
    assertThat(collect(7, "2026-01-02").seenAgain()).isEqualTo(1);

    assertThat(Files.exists(month.resolve(number + ".jsonl.gz"))).isFalse();
    assertThat(CollectedDumps.text(month.resolve(number + ".seen-2026-01-02.jsonl.gz")))
        .contains(late.id());
  }

  @Test
  void aDamagedFileStaysAsItIsAndHoldsNothingBack() throws Exception {
    dumps = folder;
    collect(0, "2026-01-01");
    Path damaged = folder.resolve("forum/2025/12/31.jsonl.gz");
    Files.writeString(damaged, "no gzip");
    CollectConfig config =
        Collections.again(Collections.config(dumps, FIRST, LAST), 7, "2026-01-02");
    SourceSpec forum = Collections.forum(server.url("/graphql"));
    SourceSpec other =
        Collections.spec("other", SourceSpec.Kind.FORUM, server.url("/graphql"), null);

    List<SourceReport> reports = Collections.run(config, forum, other);

    assertThat(reports.get(0).fault()).isNull();
    assertThat(reports.get(0).notes()).containsExactly(damaged + " is damaged");
    assertThat(reports.get(0).seenAgain()).isEqualTo(1);
    assertThat(reports.get(1).fault()).isNull();
    assertThat(reports.get(1).records()).isEqualTo(62);
    assertThat(damaged).hasContent("no gzip");
  }

  @Test
  void aSecondLookOnOneDayIsWrittenToo() throws Exception {
    dumps = folder;
    MadeUpPost edited = posts.get(3);
    String day = edited.postedAt().toString().substring(8, 10);
    collect(0, "2026-01-01");
    for (int karma : List.of(771, 772, 773)) {
      api.become(changed(posts, edited, post -> post.put("baseScore", karma)));
      assertThat(collect(31, "2026-01-05").seenAgain()).isEqualTo(1);
      assertThat(collect(31, "2026-01-05").seenAgain()).isZero();
    }
    assertThat(
            CollectedDumps.text(
                folder.resolve("forum/2025/12/" + day + ".seen-2026-01-05.3.jsonl.gz")))
        .contains("\"baseScore\":773");
  }

  @Test
  void halfOfASurrogatePairIsKept() throws Exception {
    dumps = folder;
    posts.get(3).fields().put("title", "half \ud83d of one");
    collect(0, "2026-01-01");

    assertThat(CollectedDumps.lines(folder)).anyMatch(line -> line.contains("half \\ud83d of one"));
  }

  private static List<MadeUpPost> changed(
      List<MadeUpPost> posts,
      MadeUpPost one,
      java.util.function.Consumer<com.fasterxml.jackson.databind.node.ObjectNode> change) {
    List<MadeUpPost> others = new ArrayList<>();
    for (MadeUpPost post : posts) {
      if (post.id().equals(one.id())) {
        MadeUpPost copy = new MadeUpPost(post.id(), post.postedAt(), post.fields().deepCopy());
        change.accept(copy.fields());
        others.add(copy);
      } else {
        others.add(post);
      }
    }
    return others;
  }

  private SourceReport collect(int refresh, String today) throws Exception {
    CollectConfig config =
        Collections.again(Collections.config(dumps, FIRST, LAST), refresh, today);
    return Collections.run(config, Collections.forum(server.url("/graphql"))).get(0);
  }
}
