package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ShardTask;
import dev.almanac.job.SightingPack;
import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Sightings of one post → the post, a bounded number of shards at a time. */
final class MergeSightings
    extends PTransform<PCollection<KV<Integer, SightingPack>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<PostBatch> POSTS = new TupleTag<>() {};
  static final TupleTag<CardBatch> CARDS = new TupleTag<>() {};
  static final TupleTag<SightingBatch> ACCEPTED = new TupleTag<>() {};
  static final TupleTag<RejectBatch> REJECTS = new TupleTag<>() {};
  static final TupleTag<Count> COUNTS = new TupleTag<>() {};

  private final JobConfig config;

  private MergeSightings(JobConfig config) {
    this.config = config;
  }

  static MergeSightings of(JobConfig config) {
    return new MergeSightings(config);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, SightingPack>> sightings) {
    return sightings
        .apply("GroupByShard", GroupPacked.of(SightingPack.class))
        .apply(
            "MergeShard",
            ParDo.of(new MergeFn(config))
                .withOutputTags(
                    POSTS, TupleTagList.of(CARDS).and(ACCEPTED).and(REJECTS).and(COUNTS)));
  }

  private static final class MergeFn extends StageFn<KV<Integer, List<SightingPack>>, PostBatch> {
    private static final long serialVersionUID = 1;

    private final Counter merged = Metrics.counter(StageCounts.NAMESPACE, "merged");

    MergeFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<SightingPack>> shard, MultiOutputReceiver out) {
      long start = timer().start();
      ShardTask task = new ShardTask(stages());
      shard.getValue().forEach(task::add);
      ShardTask.Outcome outcome = task.finish();
      timer().stop(start);
      merged.inc(outcome.posts().size());
      StageCounts.tell(
          new Count("", Count.MERGED, outcome.posts().size()), out.get(COUNTS)::output);
      out.get(POSTS).output(new PostBatch(outcome.posts()));
      out.get(CARDS)
          .output(
              new CardBatch(
                  true,
                  outcome.posts().stream().map(PostCard::of).toList(),
                  outcome.before(),
                  outcome.sightings().stream().map(Sighting::seenOn).distinct().sorted().toList()));
      for (SightingBatch month : SightingBatch.split(outcome.sightings())) {
        out.get(ACCEPTED).output(month);
      }
      out.get(REJECTS).output(new RejectBatch(outcome.rejects()));
      outcome.counts().forEach(count -> StageCounts.tell(count, out.get(COUNTS)::output));
    }
  }
}
