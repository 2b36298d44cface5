package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.DigestPage;
import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.DigestMarkdown;
import dev.almanac.digest.Editor;
import dev.almanac.model.Post;
import dev.almanac.model.RawRecord;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.Tally;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A digest of ours is a dump that our own reader understands. */
class DigestReadsBackTest {

  @Test
  void everyPostComesBackInItsOrder() throws IOException {
    assertReadsBack(
        PostDraft.of("fm:a", Samples.DAY).karma(90).sources("lesswrong", "alignmentforum").post(),
        PostDraft.of("fm:b", Samples.DAY).karma(40).post(),
        PostDraft.of("fm:c", Samples.DAY).karma(1).bare().post());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Quoted” – naïve 模型 🤖",
        "A * star, a_snake and an _underlined_ word",
        "What do models store at <bos>?",
        "[Linkpost] Brackets [and more]",
        "# Not a heading",
        "- Not an item",
        "A `code` and a \\ backslash",
        "Fish &amp; chips, R&D; ~~gone~~",
        "Summary: Source: Link: what a title may say"
      })
  void whateverATitleOrSummaryHolds(String text) throws IOException {
    assertReadsBack(
        PostDraft.of("fm:a", Samples.DAY)
            .title(text)
            .summary(SummaryMethod.EXTRACTIVE, text + " And a second sentence.")
            .post());
  }

  private static void assertReadsBack(Post... posts) throws IOException {
    DigestConfig config = DigestConfig.of(0.35, ZoneOffset.UTC);
    Editor editor = new Editor(config, Map.of(), Tally.NOTHING);
    String page =
        DigestMarkdown.render(
            editor.edit(Samples.DAY, List.of(posts), List.of(), List.of()), config, Map.of());
    List<RawRecord> records = DigestPage.read(page);
    assertThat(records).hasSize(posts.length);
    for (int i = 0; i < posts.length; i++) {
      // A raw title still holds its entities.
      assertThat(Parser.unescapeEntities(String.valueOf(records.get(i).title()), false))
          .isEqualTo(posts[i].title());
      assertThat(records.get(i).address().url()).isEqualTo(posts[i].url());
      assertThat(records.get(i).summary()).isEqualTo(posts[i].summary().text());
      assertThat(records.get(i).timing().seenOn()).isEqualTo(Samples.DAY);
    }
  }
}
