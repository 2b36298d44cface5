package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Cards of all posts → exactly one element with the posts that another one stands for. What travels
 * are bands, then pairs, then sketches of the posts that pairs name: few beside all posts, so that
 * one worker decides on them.
 */
final class FindDuplicates extends PTransform<PCollection<CardBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<DuplicateTask.Found> FOUND = new TupleTag<>() {};
  static final TupleTag<Count> COUNTS = new TupleTag<>() {};

  private final JobConfig config;

  private FindDuplicates(JobConfig config) {
    this.config = config;
  }

  static FindDuplicates of(JobConfig config) {
    return new FindDuplicates(config);
  }

  @Override
  public PCollectionTuple expand(PCollection<CardBatch> cards) {
    PCollectionView<PairBatch> pairs =
        cards.apply("ProposePairs", ProposePairs.of(config)).apply("Pairs", View.asSingleton());
    // A job without posts has its table of duplicates too.
    PCollection<SketchBatch> nothing =
        cards
            .getPipeline()
            .apply(
                "NoSketches",
                Create.of(new SketchBatch(List.of())).withCoder(RecordCoder.of(SketchBatch.class)));
    return PCollectionList.of(
            cards.apply("SketchPosts", ParDo.of(new SketchFn(config, pairs)).withSideInputs(pairs)))
        .and(nothing)
        .apply("AllSketches", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupSketches", GroupPacked.of(SketchBatch.class))
        .apply(
            "Decide",
            ParDo.of(new DecideFn(config, pairs))
                .withSideInputs(pairs)
                .withOutputTags(FOUND, TupleTagList.of(COUNTS)));
  }

  private static final class SketchFn extends DoFn<CardBatch, SketchBatch> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<PairBatch> pairs;

    SketchFn(JobConfig config, PCollectionView<PairBatch> pairs) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.pairs = pairs;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      long start = timer.start();
      SketchBatch sketches =
          new SketchBatch(
              new DuplicateTask(config)
                  .sketches(context.element().cards(), context.sideInput(pairs).pairs()));
      timer.stop(start);
      context.output(sketches);
    }
  }

  private static final class DecideFn
      extends DoFn<KV<Integer, List<SketchBatch>>, DuplicateTask.Found> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<PairBatch> pairs;

    DecideFn(JobConfig config, PCollectionView<PairBatch> pairs) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.pairs = pairs;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer.start();
      List<PostSketch> sketches = new ArrayList<>();
      context.element().getValue().forEach(batch -> sketches.addAll(batch.sketches()));
      DuplicateTask task = new DuplicateTask(config);
      DuplicateTask.Found found = task.find(context.sideInput(pairs).pairs(), sketches);
      timer.stop(start);
      context.output(found);
      List<Count> counts = new ArrayList<>(found.counts());
      counts.addAll(task.counts(sketches));
      counts.forEach(count -> StageCounts.tell(count, one -> context.output(COUNTS, one)));
    }
  }
}
