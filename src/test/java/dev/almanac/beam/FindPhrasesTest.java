package dev.almanac.beam;

import dev.almanac.Jobs;
import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.discovery.Emerging;
import dev.almanac.model.PostCard;
import dev.almanac.model.PostTitle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindPhrasesTest {
  @TempDir private Path folder = Path.of("");

  private final Pipeline pipeline = Pipelines.create();

  @Test
  void noPostsMakeExactlyOneEmptyBatch() throws Exception {
    PCollection<CardBatch> none = pipeline.apply(Create.empty(RecordCoder.of(CardBatch.class)));
    PAssert.that(none.apply(FindPhrases.of(Jobs.in(folder, null))))
        .containsInAnyOrder(new PhraseBatch(List.of()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void anySplitMakesTheRowsOfAllPostsWithoutTheDuplicates() throws Exception {
    List<PostCard> cards = new ArrayList<>();
    for (int day = 0; day < 40; day++) {
      cards.add(card("fm:b" + day, day, "Subject" + day + "x"));
    }
    for (int i = 0; i < 4; i++) {
      cards.add(card("fm:m" + i, 40, "Sleepy grokfish"));
    }
    PostCard duplicate = card("fm:m9", 40, "Sleepy grokfish").inGroup("fm:m0");
    List<PostTitle> titles = PostTitle.ofCanonical(cards);
    PCollection<CardBatch> batches =
        pipeline.apply(
            Create.of(
                    CardBatch.published(cards.subList(20, cards.size()), List.of()),
                    CardBatch.published(List.of(duplicate), List.of()),
                    CardBatch.published(cards.subList(0, 20), List.of()))
                .withCoder(RecordCoder.of(CardBatch.class)));
    PAssert.that(batches.apply(FindPhrases.of(Jobs.in(folder, null))))
        .containsInAnyOrder(new PhraseBatch(Emerging.among(titles).rows(text -> false)));
    pipeline.run().waitUntilFinish();
  }

  private static PostCard card(String key, int day, String title) {
    return PostCard.of(
        PostDraft.of(key, Samples.DAY.plusDays(day)).title(title).authors(key).post());
  }
}
