package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.Jobs;
import dev.almanac.bench.PlainLoop;
import dev.almanac.digest.EditionPath;
import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import dev.almanac.job.Basis;
import dev.almanac.job.Forms;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunRecord;
import dev.almanac.publish.LockOwner;
import dev.almanac.publish.OutputFolder;
import dev.almanac.publish.Publication;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever runs read the dumps, in whatever order and however often, the tables and digests are
 * those of one run over all of them. The job runs as a plain loop, which publishes what every
 * engine does.
 */
class ReplayLawTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final LockOwner OWNER = LockOwner.of(Instant.EPOCH, "replay");
  private static final View VIEW =
      new View("eaf", "EA Forum", List.of(), List.of("eaforum"), List.of(), "");
  private static final Forms FORMS = Forms.of(Set.of(Form.values()), List.of(VIEW));
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 20);
  private static final List<String> SITES =
      List.of(
          "https://www.lesswrong.com",
          "https://www.alignmentforum.org",
          "https://forum.effectivealtruism.org");

  /** A record of a post; few posts and texts, so that they meet again. */
  private record Drawn(
      int id, int site, int day, int text, int title, int author, int karma, int link) {

    Map<String, Object> json() {
      Map<String, Object> post = new TreeMap<>();
      post.put("_id", "post" + id);
      post.put("title", title == 0 ? "On reward hacking" : "Post " + id + " of " + title);
      post.put("pageUrl", SITES.get(site) + "/posts/post" + id + "/slug");
      post.put("postedAt", FIRST.plusDays(day) + "T10:00:00Z");
      post.put("baseScore", karma);
      post.put("user", Map.of("displayName", "Author " + author));
      if (link >= 0) {
        post.put("url", SITES.get(0) + "/posts/post" + link + "/slug");
      }
      if (text >= 0) {
        post.put("htmlBody", "<p>" + words(text) + "</p>");
      }
      return post;
    }

    /** Texts 0 to 2 are nearly one; all others have nothing in common. */
    private static String words(int text) {
      StringBuilder words = new StringBuilder("We look at sparse autoencoders again.");
      for (int i = 0; i < 320; i++) {
        words.append(" w").append(text < 3 ? i : i * 7 + text * 1000);
        if (i % 16 == 15) {
          words.append('.');
        }
      }
      return words.append(" The end is ").append(text).append('.').toString();
    }
  }

  /** A dump; its name may say on which day it was recorded. */
  private record Dump(int seen, List<Drawn> records) {

    String name(int number) {
      return seen < 0 ? "dump-" + number + ".json" : FIRST.plusDays(seen) + "-" + number + ".json";
    }
  }

  /** The days in between count as gaps until then; of the post itself nothing changes. */
  @Example
  void aRecordOfADayWithoutInputClosesTheGapOfLaterEditions() throws Exception {
    Drawn first = new Drawn(1, 0, 0, 5, 1, 0, 7, -1);
    Drawn second = new Drawn(2, 0, 10, 6, 1, 0, 7, -1);
    List<Dump> dumps = List.of(new Dump(-1, List.of(first, second)), new Dump(5, List.of(first)));
    Path folder = Files.createTempDirectory("replay");
    List<String> names = write(folder, dumps);
    run(folder, "whole", names);
    run(folder, "parts", names.subList(0, 1));
    run(folder, "parts", names.subList(1, 2));
    assertThat(Publication.differences(folder.resolve("whole"), folder.resolve("parts"))).isEmpty();
    BenchProcess.delete(folder);
  }

  /** And when it changes again, no longer on the day of the first change. */
  @Example
  void anUpdateIsNamedOnItsDay() throws Exception {
    Drawn first = new Drawn(1, 0, 0, 5, 1, 0, 7, -1);
    Drawn changed = new Drawn(1, 0, 0, 6, 1, 0, 7, -1);
    Drawn again = new Drawn(1, 0, 0, 7, 1, 0, 7, -1);
    Drawn other = new Drawn(2, 0, 10, 8, 1, 0, 7, -1);
    Drawn later = new Drawn(3, 0, 12, 9, 1, 0, 7, -1);
    List<Dump> dumps =
        List.of(
            new Dump(0, List.of(first)),
            new Dump(10, List.of(changed, other)),
            new Dump(12, List.of(again, later)));
    Path folder = Files.createTempDirectory("replay");
    List<String> names = write(folder, dumps);
    run(folder, "parts", names.subList(0, 1));
    run(folder, "parts", names.subList(1, 2));
    assertThat(digest(folder.resolve("parts"), 10))
        .contains("## Updated posts\n\n- [Post 1 of 1](", "in [the digest of " + FIRST + "](");
    assertThat(Files.readString(folder.resolve("parts/site/feeds/atom.xml")))
        .contains(
            "<updated>2026-03-03T00:00:00Z</updated>\n<published>2026-02-21T00:00:00Z</published>");
    run(folder, "parts", names.subList(2, 3));
    assertThat(digest(folder.resolve("parts"), 10)).doesNotContain("Updated posts");
    assertThat(digest(folder.resolve("parts"), 12)).contains("## Updated posts");
    run(folder, "whole", names);
    assertThat(Publication.differences(folder.resolve("whole"), folder.resolve("parts"))).isEmpty();
    BenchProcess.delete(folder);
  }

  private static String digest(Path output, int day) throws IOException {
    return Files.readString(output.resolve("digests/" + EditionPath.of(FIRST.plusDays(day))));
  }

  @Property(tries = 20, seed = "4")
  void anyRunsOverTheDumpsPublishWhatOneRunDoes(
      @ForAll("dumps") List<Dump> dumps, @ForAll long order) throws Exception {
    Path folder = Files.createTempDirectory("replay");
    List<String> names = write(folder, dumps);
    run(folder, "whole", names);
    Random random = new Random(order);
    List<String> shuffled = new ArrayList<>(names);
    shuffled.add(names.get(random.nextInt(names.size())));
    Collections.shuffle(shuffled, random);
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(2));
      run(folder, "parts", shuffled.subList(from, to).stream().distinct().toList());
      from = to;
    }
    assertThat(Publication.differences(folder.resolve("whole"), folder.resolve("parts")))
        .as("%s", shuffled)
        .isEmpty();
    BenchProcess.delete(folder);
  }

  private static List<String> write(Path folder, List<Dump> dumps) throws Exception {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dumps.size(); i++) {
      names.add(dumps.get(i).name(i));
      Files.write(
          folder.resolve(names.get(i)),
          MAPPER.writeValueAsBytes(dumps.get(i).records().stream().map(Drawn::json).toList()));
    }
    return names;
  }

  private static void run(Path folder, String output, List<String> dumps) throws Exception {
    RunRecord record = new RunRecord(Clock.systemUTC(), "1", "none", Map.of());
    try (OutputFolder held = OutputFolder.open(folder.resolve(output), OWNER)) {
      JobConfig config = Jobs.in(folder, output, dumps);
      JobConfig job = config.onHistory(Basis.isPublished(config), 2);
      new PlainLoop(job).run();
      RunLog log = new RunLog(new PrintWriter(Writer.nullWriter()));
      Commit.of(job, FORMS, record, new RunAccount(Clock.systemUTC(), record, log), false);
      assertThat(held.path()).isEqualTo(Path.of(job.output()));
    }
  }

  @Provide
  Arbitrary<List<Dump>> dumps() {
    Arbitrary<Drawn> records =
        Combinators.combine(
                Arbitraries.integers().between(0, 6),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 45),
                Arbitraries.integers().between(-3, 5),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(0, 90),
                Arbitraries.integers().between(-6, 6))
            .as(Drawn::new);
    return Combinators.combine(
            Arbitraries.integers().between(-2, 60), records.list().ofMinSize(1).ofMaxSize(6))
        .as(Dump::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(5);
  }
}
