package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.TouchTask;
import dev.almanac.job.Touched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/** Cards of all posts → exactly one element that says which months and editions are built. */
final class FindTouched extends PTransform<PCollection<CardBatch>, PCollection<Touched>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<KeyBatch> keys;
  private final transient PCollectionView<DuplicateTask.Found> found;
  private final transient PCollectionView<Answers> answers;

  private FindTouched(
      JobConfig config,
      PCollectionView<KeyBatch> keys,
      PCollectionView<DuplicateTask.Found> found,
      PCollectionView<Answers> answers) {
    this.config = config;
    this.keys = keys;
    this.found = found;
    this.answers = answers;
  }

  static FindTouched of(
      JobConfig config,
      PCollectionView<KeyBatch> keys,
      PCollectionView<DuplicateTask.Found> found,
      PCollectionView<Answers> answers) {
    return new FindTouched(config, keys, found, answers);
  }

  @Override
  public PCollection<Touched> expand(PCollection<CardBatch> cards) {
    PCollection<Touched> nothing =
        cards
            .getPipeline()
            .apply(
                "Untouched",
                Create.of(Touched.join(List.of())).withCoder(RecordCoder.of(Touched.class)));
    return PCollectionList.of(
            cards.apply(
                "Touch", ParDo.of(new TouchFn(config, keys, found)).withSideInputs(keys, found)))
        .and(nothing)
        .apply("AllTouched", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupTouched", GroupPacked.of(Touched.class))
        .apply("JoinTouched", ParDo.of(new JoinFn(answers)).withSideInputs(answers));
  }

  private static final class TouchFn extends DoFn<CardBatch, Touched> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<KeyBatch> keys;
    private final PCollectionView<DuplicateTask.Found> found;
    private transient @Nullable TouchTask task;

    TouchFn(
        JobConfig config,
        PCollectionView<KeyBatch> keys,
        PCollectionView<DuplicateTask.Found> found) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.keys = keys;
      this.found = found;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer.start();
      if (task == null) {
        // Both side inputs are one element each, and the same for every bundle.
        task =
            new TouchTask(
                config,
                new HashSet<>(context.sideInput(keys).keys()),
                context.sideInput(found).duplicates());
      }
      CardBatch batch = context.element();
      Touched touched =
          task.of(
              batch.cards(),
              batch.before(),
              batch.isMerged() ? batch.seen() : List.of(),
              batch.isMerged());
      timer.stop(start);
      context.output(touched);
    }
  }

  private static final class JoinFn extends DoFn<KV<Integer, List<Touched>>, Touched> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Answers> answers;

    JoinFn(PCollectionView<Answers> answers) {
      this.answers = answers;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      List<Touched> parts = new ArrayList<>(context.element().getValue());
      parts.add(context.sideInput(answers).touched());
      context.output(Touched.join(parts));
    }
  }
}
