package dev.almanac.beam;

import dev.almanac.dedup.BandConfig;
import dev.almanac.dedup.Bands;
import dev.almanac.dedup.CandidatePairs;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.PostCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/** Posts → exactly one batch of the pairs that may be one post: by their bands, and by links. */
final class ProposePairs extends PTransform<PCollection<CardBatch>, PCollection<PairBatch>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private ProposePairs(JobConfig config) {
    this.config = config;
  }

  static ProposePairs of(JobConfig config) {
    return new ProposePairs(config);
  }

  @Override
  public PCollection<PairBatch> expand(PCollection<CardBatch> posts) {
    StageTimer timer = new StageTimer(config);
    PCollection<PairBatch> nothing =
        posts
            .getPipeline()
            .apply(
                "NoPairs",
                Create.of(new PairBatch(List.of())).withCoder(RecordCoder.of(PairBatch.class)));
    PCollection<PairBatch> alike =
        posts
            .apply("CutBands", ParDo.of(new BandFn(config.shards(), timer)))
            .apply("GroupBands", GroupPacked.of(BandBatch.class))
            .apply("PairBands", ParDo.of(new PairFn(timer)));
    return PCollectionList.of(alike)
        .and(posts.apply("DeclaredPairs", ParDo.of(new DeclaredFn())))
        .and(nothing)
        .apply("AllPairs", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupPairs", GroupPacked.of(PairBatch.class))
        .apply("JoinPairs", ParDo.of(new JoinFn(timer)));
  }

  private static final class BandFn extends DoFn<CardBatch, KV<Integer, BandBatch>> {
    private static final long serialVersionUID = 1;

    private final int shards;
    private final StageTimer timer;

    BandFn(int shards, StageTimer timer) {
      this.shards = shards;
      this.timer = timer;
    }

    @ProcessElement
    public void process(@Element CardBatch batch, OutputReceiver<KV<Integer, BandBatch>> out) {
      long start = timer.start();
      Bands bands = new Bands(BandConfig.STANDARD);
      Map<Integer, List<BandBatch.PostBands>> sharded = new TreeMap<>();
      for (PostCard post : batch.cards()) {
        Map<Integer, List<Long>> hashes =
            bands.of(post).stream()
                .map(BandEntry::hash)
                .collect(Collectors.groupingBy(hash -> (int) Long.remainderUnsigned(hash, shards)));
        hashes.forEach(
            (shard, of) ->
                sharded
                    .computeIfAbsent(shard, s -> new ArrayList<>())
                    .add(new BandBatch.PostBands(post.postKey(), of)));
      }
      timer.stop(start);
      sharded.forEach((shard, posts) -> out.output(KV.of(shard, new BandBatch(posts))));
    }
  }

  private static final class PairFn extends DoFn<KV<Integer, List<BandBatch>>, PairBatch> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;

    PairFn(StageTimer timer) {
      this.timer = timer;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, List<BandBatch>> shard, OutputReceiver<PairBatch> out) {
      long start = timer.start();
      PairBatch pairs = new PairBatch(CandidatePairs.of(BandBatch.entries(shard.getValue())));
      timer.stop(start);
      out.output(pairs);
    }
  }

  private static final class DeclaredFn extends DoFn<CardBatch, PairBatch> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element CardBatch batch, OutputReceiver<PairBatch> out) {
      out.output(new PairBatch(DuplicateTask.declared(batch.cards())));
    }
  }

  private static final class JoinFn extends DoFn<KV<Integer, List<PairBatch>>, PairBatch> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;

    JoinFn(StageTimer timer) {
      this.timer = timer;
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, List<PairBatch>> group, OutputReceiver<PairBatch> out) {
      long start = timer.start();
      List<CandidatePair> pairs = new ArrayList<>();
      group.getValue().forEach(batch -> pairs.addAll(batch.pairs()));
      PairBatch all = new PairBatch(pairs.stream().sorted().distinct().toList());
      timer.stop(start);
      out.output(all);
    }
  }
}
