package dev.almanac.beam;

import dev.almanac.Jobs;
import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.PostCard;
import dev.almanac.model.Tally;
import dev.almanac.stats.Tallies;
import java.nio.file.Path;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class TallyThemesTest {
  private static final PostCard ONE =
      PostCard.of(
          PostDraft.of("fm:a", Samples.DAY).theme("control", 0.9).theme("evals", 0.5).post());
  private static final PostCard OTHER =
      PostCard.of(
          PostDraft.of("fm:b", Samples.DAY).theme("control", 0.7).authors("Bo").karma(5).post());

  private final Pipeline pipeline = Pipelines.create();

  @Test
  void noPostsMakeExactlyOneEmptyTally() {
    PCollection<CardBatch> none = pipeline.apply(Create.empty(RecordCoder.of(CardBatch.class)));
    PAssert.that(none.apply(TallyThemes.of(Jobs.in(Path.of("unused"), null))))
        .containsInAnyOrder(Tally.NOTHING);
    pipeline.run().waitUntilFinish();
  }

  @Test
  void batchesAddUpToTheTallyOfAllTheirPosts() {
    PCollection<CardBatch> batches =
        pipeline.apply(
            Create.of(
                    CardBatch.published(List.of(ONE), List.of()),
                    new CardBatch(true, List.of(OTHER), List.of(), List.of(Samples.DAY)))
                .withCoder(RecordCoder.of(CardBatch.class)));
    Tallies whole = new Tallies();
    whole.add(OTHER);
    whole.add(ONE);
    whole.addInput(Samples.DAY);
    PAssert.that(batches.apply(TallyThemes.of(Jobs.in(Path.of("unused"), null))))
        .containsInAnyOrder(whole.result());
    pipeline.run().waitUntilFinish();
  }
}
