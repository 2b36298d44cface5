package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryEvaluationTest {
  private static final String BODY =
      "Reward models drift when the policy that they judge changes. "
          + "Frequent retraining of reward models keeps the policy honest. "
          + "My uncle kept eleven goats near a small village by the sea.";

  @TempDir private Path folder = Path.of("");

  @Test
  void readsTextsThatAreListsOfSentences() throws IOException {
    GoldSummaries gold =
        gold(
            "{\"text\": [\"reward models drift .\", \"goats do not .\"],"
                + " \"summary\": [\"models drift .\"]}");
    GoldText text = gold.texts(Map.of()).get(0);
    assertThat(gold.isOfSentences()).isTrue();
    assertThat(text.sentences()).hasSize(2);
    assertThat(text.sentence(1)).isEqualTo("goats do not .");
    assertThat(text.reference()).containsExactly("models drift .");
  }

  @Test
  void readsPostsWhoseBodiesStandInDumps() throws IOException {
    GoldSummaries gold =
        gold(
            "{\"Title\": \"Drift\", \"Summary\": \"A [link](http://x) drifts. It does.\","
                + " \"lw_id\": \"abc\", \"lw_body\": true}",
            "{\"Title\": \"Other\", \"Summary\": \"No body.\", \"lw_id\": null, \"lw_body\": false}");
    CleanText body =
        new CleanText(BODY, List.of(new Block(Block.Kind.PARAGRAPH, 0, BODY.length())));
    assertThat(gold.isOfSentences()).isFalse();
    assertThat(gold.wanted()).containsExactly("fm:abc");
    assertThat(gold.size()).isEqualTo(1);
    assertThat(gold.texts(Map.of())).isEmpty();
    GoldText text = gold.texts(Map.of("fm:abc", body)).get(0);
    assertThat(text.sentences()).hasSize(3);
    assertThat(text.reference().get(0)).doesNotContain("http");
  }

  @Test
  void readsBodiesOfItsOwn() throws IOException {
    GoldSummaries gold = gold("{\"Summary\": \"Drift.\", \"lw_body\": \"<p>" + BODY + "</p>\"}");
    assertThat(gold.wanted()).isEmpty();
    assertThat(gold.texts(Map.of()).get(0).sentences()).hasSize(3);
  }

  @Test
  void leavesOutABodyThatIsShorterThanItsSummary() throws IOException {
    GoldSummaries gold =
        gold("{\"Summary\": \"Reward models drift.\", \"lw_body\": \"<p>See here.</p>\"}");
    assertThat(gold.texts(Map.of())).isEmpty();
  }

  @Test
  void namesALineThatIsOfNeitherForm() {
    assertThatThrownBy(() -> gold("{\"a\": 1}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void comparesTheJobsOwnWithItsPeersAtEqualLength() throws IOException {
    GoldSummaries gold =
        gold("{\"Summary\": \"Reward models drift.\", \"lw_body\": \"<p>" + BODY + "</p>\"}");
    SummaryReport report = SummaryEvaluation.ofPosts().withOracle().of(gold.texts(Map.of()));
    assertThat(report.systems())
        .extracting(SystemScores::name)
        .containsExactly(
            "almanac", "lead-3", "lead", "textrank", "lexrank", "boundary-directed", "oracle");
    SystemScores own = report.systems().get(0);
    SystemScores lead = report.systems().get(2);
    assertThat(lead.words()).isEqualTo(own.words());
    assertThat(own.interval(own, false, RougeScore::one)).containsExactly(0, 0);
  }

  @Test
  void saysTheSameTwice() throws IOException {
    GoldSummaries gold =
        gold("{\"Summary\": \"Reward models drift.\", \"lw_body\": \"<p>" + BODY + "</p>\"}");
    List<GoldText> texts = gold.texts(Map.of());
    assertThat(SummaryEvaluation.ofPosts().of(texts))
        .isEqualTo(SummaryEvaluation.ofPosts().of(texts));
  }

  @Test
  void aTextOfSentencesTakesNoMoreWordsThanGiven() throws IOException {
    GoldSummaries gold =
        gold(
            "{\"text\": [\"reward models drift when the policy changes .\","
                + " \"retraining of reward models keeps the policy honest .\","
                + " \"goats near a village by the sea do not drift .\"],"
                + " \"summary\": [\"reward models drift .\"]}");
    SummaryReport report = SummaryEvaluation.ofSentences(16).of(gold.texts(Map.of()));
    assertThat(report.systems().get(0).words()).isBetween(7.0, 16.0);
  }

  private GoldSummaries gold(String... lines) throws IOException {
    return new GoldSummaries(Files.write(folder.resolve("gold.jsonl"), List.of(lines)));
  }
}
