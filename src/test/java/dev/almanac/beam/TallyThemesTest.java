package dev.almanac.beam;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.Post;
import dev.almanac.model.Tally;
import dev.almanac.stats.Tallies;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class TallyThemesTest {
  private static final Post ONE =
      PostDraft.of("fm:a", Samples.DAY).theme("control", 0.9).theme("evals", 0.5).post();
  private static final Post OTHER =
      PostDraft.of("fm:b", Samples.DAY).theme("control", 0.7).authors("Bo").karma(5).post();

  private final Pipeline pipeline = Pipelines.create();

  @Test
  void noPostsMakeExactlyOneEmptyTally() {
    PCollection<PostBatch> none = pipeline.apply(Create.empty(RecordCoder.of(PostBatch.class)));
    PAssert.that(none.apply(TallyThemes.create()))
        .containsInAnyOrder(new Tally(List.of(), List.of()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void batchesAddUpToTheTallyOfAllTheirPosts() {
    PCollection<PostBatch> batches =
        pipeline.apply(
            Create.of(new PostBatch(List.of(ONE)), new PostBatch(List.of(OTHER)))
                .withCoder(RecordCoder.of(PostBatch.class)));
    Tallies whole = new Tallies();
    whole.add(OTHER);
    whole.add(ONE);
    PAssert.that(batches.apply(TallyThemes.create())).containsInAnyOrder(whole.result());
    pipeline.run().waitUntilFinish();
  }
}
