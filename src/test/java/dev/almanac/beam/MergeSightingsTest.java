package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.almanac.Jobs;
import dev.almanac.Samples;
import dev.almanac.job.Count;
import dev.almanac.job.SightingPack;
import dev.almanac.job.SpooledReject;
import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeSightingsTest {
  private static final LocalDate DAY = Samples.DAY;

  @TempDir private Path folder = Path.of("");

  private final Pipeline pipeline = Pipelines.create();

  @Test
  void sightingsOfOnePostBecomeOnePostWhateverPackTheyComeIn() {
    PCollectionTuple merged =
        merge(
            null,
            List.of(
                KV.of(1, read(Samples.sighting("fm:a", DAY))),
                KV.of(1, read(Samples.sighting("fm:a", DAY.plusDays(1)))),
                KV.of(2, read(Samples.sighting("fm:b", DAY)))));
    PAssert.that(merged.get(MergeSightings.POSTS))
        .satisfies(
            batches -> {
              assertThat(posts(batches))
                  .extracting(Post::postKey, Post::sightings)
                  .containsExactlyInAnyOrder(tuple("fm:a", 2), tuple("fm:b", 1));
              return null;
            });
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aSightingReadAgainIsCountedOnce() {
    Sighting seen = Samples.sighting("fm:a", DAY);
    SightingPack.PublishedText text = new SightingPack.PublishedText("fm:a", Samples.facts());
    PCollectionTuple merged =
        merge(
            null,
            List.of(
                KV.of(1, read(seen)),
                KV.of(
                    1,
                    new SightingPack(
                        List.of(), List.of(seen.withText(null)), List.of(text), List.of()))));
    PAssert.that(merged.get(MergeSightings.ACCEPTED))
        .containsInAnyOrder(new SightingBatch("2026-03", List.of(seen.withText(null))));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void acceptedSightingsGoToTheMonthInWhichTheyWereSeen() {
    Sighting march = Samples.bareSighting("fm:a", DAY);
    Sighting may = Samples.bareSighting("fm:a", DAY.plusMonths(2));
    PCollectionTuple merged = merge(null, List.of(KV.of(1, read(may)), KV.of(1, read(march))));
    PAssert.that(merged.get(MergeSightings.ACCEPTED))
        .containsInAnyOrder(
            new SightingBatch("2026-03", List.of(march)),
            new SightingBatch("2026-05", List.of(may)));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void aPostOutsideTheDaysAskedForIsARejectAndItsCountsAreTakenBack() {
    PCollectionTuple merged =
        merge(DAY.plusDays(1), List.of(KV.of(1, read(Samples.sighting("fm:a", DAY)))));
    PAssert.that(merged.get(MergeSightings.REJECTS))
        .satisfies(
            batches -> {
              List<SpooledReject> rejects = new ArrayList<>();
              batches.forEach(batch -> rejects.addAll(batch.rejects()));
              assertThat(rejects).extracting(SpooledReject::reason).containsExactly("out_of_range");
              return null;
            });
    PAssert.that(merged.get(MergeSightings.COUNTS))
        .containsInAnyOrder(
            new Count("dumps/größe.json", Count.SIGHTINGS, -1),
            new Count("dumps/größe.json", Count.REJECTS, 1),
            new Count("", Count.reject("out_of_range"), 1),
            new Count("", Count.MERGED, 0));
    pipeline.run().waitUntilFinish();
  }

  private PCollectionTuple merge(@Nullable LocalDate from, List<KV<Integer, SightingPack>> packs) {
    return pipeline
        .apply(
            Create.of(packs)
                .withCoder(KvCoder.of(VarIntCoder.of(), RecordCoder.of(SightingPack.class))))
        .apply(MergeSightings.of(Jobs.in(folder, from)));
  }

  private static SightingPack read(Sighting... sightings) {
    return SightingPack.ofRead(List.of(sightings));
  }

  private static List<Post> posts(Iterable<PostBatch> batches) {
    List<Post> posts = new ArrayList<>();
    batches.forEach(batch -> posts.addAll(batch.posts()));
    return posts;
  }
}
