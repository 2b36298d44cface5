package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Jobs;
import dev.almanac.PostDraft;
import dev.almanac.job.Answers;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.MonthPart;
import dev.almanac.job.Touched;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Update;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollectionView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildMonthsTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @TempDir private Path folder = Path.of("");

  private final Pipeline pipeline = Pipelines.create();

  @Test
  void everyMonthComesOnceAndWholeInTheOrderOfItsKeys() {
    Map<String, List<String>> expected =
        Map.of("2026-03", List.of("fm:a", "fm:b", "fm:c"), "2026-04", List.of("fm:d"));
    assertMonths(
        parts -> {
          Map<String, List<String>> keys = new TreeMap<>();
          parts.forEach(
              part -> keys.put(part.month(), part.posts().stream().map(Post::postKey).toList()));
          assertThat(parts).hasSize(2);
          assertThat(keys).isEqualTo(expected);
        },
        List.of(on("fm:c", MARCH), on("fm:d", APRIL), on("fm:a", MARCH)),
        List.of(on("fm:b", MARCH)));
  }

  @Test
  void aLatePostStandsInItsOwnMonthAndAsALinkWhereItWasFirstSeen() {
    Post late = PostDraft.of("fm:a", MARCH).firstSeenOn(APRIL).post();
    assertMonths(
        parts -> {
          Map<String, List<String>> links = new TreeMap<>();
          parts.forEach(
              part ->
                  links.put(
                      part.month(), part.late().stream().map(LateAddition::postKey).toList()));
          assertThat(links).isEqualTo(Map.of("2026-03", List.of(), "2026-04", List.of("fm:a")));
        },
        List.of(late));
  }

  @Test
  void anUpdateStandsAsALinkWhereItsPresentTextWasFirstSeen() {
    Post updated = PostDraft.of("fm:a", MARCH).firstSeenOn(MARCH).updatedOn(APRIL).post();
    Post sameDay = PostDraft.of("fm:b", MARCH).firstSeenOn(MARCH).updatedOn(MARCH).post();
    assertMonths(
        parts -> {
          Map<String, List<String>> links = new TreeMap<>();
          parts.forEach(
              part ->
                  links.put(part.month(), part.updated().stream().map(Update::postKey).toList()));
          assertThat(links).isEqualTo(Map.of("2026-03", List.of(), "2026-04", List.of("fm:a")));
        },
        List.of(updated, sameDay));
  }

  /** What is to be true of the months. */
  private interface Check extends java.io.Serializable {
    void of(List<MonthPart> months);
  }

  @SafeVarargs
  private void assertMonths(Check check, List<Post>... batches) {
    List<PostBatch> posts = new ArrayList<>();
    List<CardBatch> cards = new ArrayList<>();
    for (List<Post> batch : batches) {
      posts.add(new PostBatch(batch));
      cards.add(
          new CardBatch(
              true, batch.stream().map(PostCard::of).toList(), List.of(), List.of(MARCH)));
    }
    PAssert.that(
            pipeline
                .apply(Create.of(posts).withCoder(RecordCoder.of(PostBatch.class)))
                .apply(
                    BuildMonths.of(
                        Jobs.in(folder, null),
                        pipeline.apply(
                            "Cards", Create.of(cards).withCoder(RecordCoder.of(CardBatch.class))),
                        view("Keys", new KeyBatch(List.of()), KeyBatch.class),
                        view(
                            "Found",
                            new DuplicateTask.Found(List.of(), List.of()),
                            DuplicateTask.Found.class),
                        view(
                            "Touched",
                            new Touched(List.of("2026-03", "2026-04"), List.of(), 0),
                            Touched.class),
                        view("Answers", Answers.NONE, Answers.class))))
        .satisfies(
            months -> {
              List<MonthPart> parts = new ArrayList<>();
              months.forEach(batch -> parts.addAll(batch.months()));
              check.of(parts);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private <T extends Record> PCollectionView<T> view(String name, T value, Class<T> type) {
    return pipeline
        .apply(name, Create.of(value).withCoder(RecordCoder.of(type)))
        .apply(name + "View", View.asSingleton());
  }

  private static Post on(String key, LocalDate day) {
    return PostDraft.of(key, day).post();
  }
}
