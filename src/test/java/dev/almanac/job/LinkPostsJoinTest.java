package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import dev.almanac.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link post to a known post, through the whole job. */
class LinkPostsJoinTest {
  private static final String PAPER =
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><entry>
        <id>http://arxiv.org/abs/2603.00001v2</id><title>On the reward hacking of kites</title>
        <published>2026-03-01T10:00:00Z</published>
        <summary>One two three four five six seven eight.</summary>
        <author><name>Ada</name></author>
      </entry></feed>
      """;

  private static final String FORUM =
      """
      [{"_id": "aaaaa1", "title": "Reward hacking of kites: a paper",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa1/kites", "postedAt": "2026-03-05T10:00:00Z",
        "url": "https://arxiv.org/pdf/2603.00001.pdf",
        "htmlBody": "<p>One two three four five six seven eight nine ten.</p>"},
       {"_id": "aaaaa2", "title": "Elsewhere", "postedAt": "2026-03-05T11:00:00Z",
        "pageUrl": "https://www.lesswrong.com/posts/aaaaa2/s", "url": "https://example.org/unknown"}]
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void theKnownPostStandsForTheLinkPost() throws Exception {
    Path dumps = Files.createDirectory(folder.resolve("dumps"));
    Files.writeString(dumps.resolve("paper.xml"), PAPER);
    Files.writeString(dumps.resolve("forum.json"), FORUM);
    Path output = folder.resolve("out");
    Invocation.run(dumps.toString(), output);
    assertJoined(output);
  }

  @Test
  void whateverRunBringsThePost() throws Exception {
    Path forum = Files.writeString(folder.resolve("forum.json"), FORUM);
    Path paper = Files.writeString(folder.resolve("paper.xml"), PAPER);
    Path output = folder.resolve("out");
    Invocation.run(forum.toString(), output);
    try (Published tables = Published.tables(output)) {
      assertThat(tables.number("SELECT count(*) FROM duplicates")).isZero();
    }
    Invocation.run(paper.toString(), output);
    assertJoined(output);
  }

  private static void assertJoined(Path output) throws Exception {
    try (Published tables = Published.tables(output)) {
      // Four shingles of the eight words are shared by six of the ten.
      assertThat(tables.rows("SELECT * FROM duplicates"))
          .containsExactly(
              List.of(
                  "fm:aaaaa1",
                  "arxiv:2603.00001",
                  "crosspost",
                  Double.toString(4 / 6.0),
                  "link post to https://arxiv.org/abs/2603.00001"));
      assertThat(tables.rows("SELECT post_key, canonical_key, kind FROM posts ORDER BY post_key"))
          .containsExactly(
              List.of("arxiv:2603.00001", "arxiv:2603.00001", "post"),
              List.of("fm:aaaaa1", "arxiv:2603.00001", "linkpost"),
              List.of("fm:aaaaa2", "fm:aaaaa2", "linkpost"));
      assertThat(
              tables.rows(
                  "SELECT posts, posts_before_dedup FROM theme_stats WHERE grain = 'month'"
                      + " AND theme_id = 'reward-hacking' AND source = '*'"))
          .containsExactly(List.of("1", "2"));
    }
    assertThat(digest(output, "2026-03-01"))
        .contains("Source: arXiv\nLink: https://arxiv.org/abs/2603.00001\n\nAlso on: LessWrong");
    assertThat(digest(output, "2026-03-05")).doesNotContain("aaaaa1").contains("aaaaa2");
  }

  private static String digest(Path output, String day) throws IOException {
    return Files.readString(output.resolve("digests/2026/03/" + day + ".md"));
  }
}
