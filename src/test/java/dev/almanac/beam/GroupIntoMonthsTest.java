package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.job.MonthPart;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

class GroupIntoMonthsTest {
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

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

  /** What is to be true of the months. */
  private interface Check extends java.io.Serializable {
    void of(List<MonthPart> months);
  }

  @SafeVarargs
  private void assertMonths(Check check, List<Post>... batches) {
    List<PostBatch> all = new ArrayList<>();
    for (List<Post> batch : batches) {
      all.add(new PostBatch(batch));
    }
    PAssert.that(
            pipeline
                .apply(Create.of(all).withCoder(RecordCoder.of(PostBatch.class)))
                .apply(GroupIntoMonths.create()))
        .satisfies(
            months -> {
              List<MonthPart> parts = new ArrayList<>();
              months.forEach(batch -> parts.addAll(batch.months()));
              check.of(parts);
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  private static Post on(String key, LocalDate day) {
    return PostDraft.of(key, day).post();
  }
}
