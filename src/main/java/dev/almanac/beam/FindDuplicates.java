package dev.almanac.beam;

import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.model.Duplicate;
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

/**
 * Posts → the same posts, each with the post that stands for it, and the reasons. What travels are
 * sketches of link posts and of the posts that they point to: few beside all posts, so that one
 * worker decides on them.
 */
final class FindDuplicates extends PTransform<PCollection<PostBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<PostBatch> POSTS = new TupleTag<>() {};
  static final TupleTag<DuplicateBatch> DUPLICATES = new TupleTag<>() {};

  private final JobConfig config;

  private FindDuplicates(JobConfig config) {
    this.config = config;
  }

  static FindDuplicates of(JobConfig config) {
    return new FindDuplicates(config);
  }

  @Override
  public PCollectionTuple expand(PCollection<PostBatch> posts) {
    PCollection<SketchBatch> nothing =
        posts
            .getPipeline()
            .apply(
                "NoSketches",
                Create.of(new SketchBatch(List.of())).withCoder(RecordCoder.of(SketchBatch.class)));
    PCollection<SketchBatch> pointing =
        PCollectionList.of(posts.apply("SketchLinkPosts", ParDo.of(new PointingFn())))
            .and(nothing)
            .apply("AllLinkPosts", Flatten.pCollections())
            .apply("JoinLinkPosts", JoinSketches.create());
    PCollectionView<SketchBatch> links = pointing.apply("LinkPosts", View.asSingleton());
    PCollection<DuplicateBatch> duplicates =
        PCollectionList.of(
                posts.apply(
                    "SketchTargets", ParDo.of(new PointedToFn(links)).withSideInputs(links)))
            .and(pointing)
            .apply("AllSketches", Flatten.pCollections())
            .apply("JoinAll", JoinSketches.create())
            .apply("Decide", ParDo.of(new DecideFn(config)));
    PCollectionView<DuplicateBatch> found = duplicates.apply("Duplicates", View.asSingleton());
    return PCollectionTuple.of(
            POSTS, posts.apply("JoinGroups", ParDo.of(new ApplyFn(found)).withSideInputs(found)))
        .and(DUPLICATES, duplicates);
  }

  /** Batches of sketches → exactly one of them all. */
  private static final class JoinSketches
      extends PTransform<PCollection<SketchBatch>, PCollection<SketchBatch>> {
    private static final long serialVersionUID = 1;

    static JoinSketches create() {
      return new JoinSketches();
    }

    @Override
    public PCollection<SketchBatch> expand(PCollection<SketchBatch> sketches) {
      return sketches
          .apply("InOneGroup", WithKeys.of(0))
          .apply("Group", GroupPacked.of(SketchBatch.class))
          .apply("Join", ParDo.of(new JoinFn()));
    }
  }

  private static final class JoinFn extends DoFn<KV<Integer, List<SketchBatch>>, SketchBatch> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, List<SketchBatch>> group, OutputReceiver<SketchBatch> out) {
      List<PostSketch> all = new ArrayList<>();
      group.getValue().forEach(batch -> all.addAll(batch.sketches()));
      out.output(new SketchBatch(all));
    }
  }

  private static final class PointingFn extends DoFn<PostBatch, SketchBatch> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element PostBatch batch, OutputReceiver<SketchBatch> out) {
      out.output(new SketchBatch(DuplicateTask.pointing(batch.posts())));
    }
  }

  private static final class PointedToFn extends DoFn<PostBatch, SketchBatch> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<SketchBatch> links;

    PointedToFn(PCollectionView<SketchBatch> links) {
      this.links = links;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<PostSketch> pointing = context.sideInput(links).sketches();
      context.output(new SketchBatch(DuplicateTask.pointedTo(context.element().posts(), pointing)));
    }
  }

  private static final class DecideFn extends DoFn<SketchBatch, DuplicateBatch> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;

    DecideFn(JobConfig config) {
      this.config = config;
    }

    @ProcessElement
    public void process(@Element SketchBatch sketches, OutputReceiver<DuplicateBatch> out)
        throws IOException {
      out.output(new DuplicateBatch(new DuplicateTask(config).find(sketches.sketches())));
    }
  }

  private static final class ApplyFn extends DoFn<PostBatch, PostBatch> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<DuplicateBatch> found;

    ApplyFn(PCollectionView<DuplicateBatch> found) {
      this.found = found;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<Duplicate> duplicates = context.sideInput(found).duplicates();
      context.output(new PostBatch(DuplicateTask.apply(context.element().posts(), duplicates)));
    }
  }
}
