package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.MonthTask;
import dev.almanac.job.Touched;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionView;

/**
 * Posts that were merged → whole months, without bodies: those alone that are touched. What the
 * months hold beside, they read from what was published.
 */
final class BuildMonths extends PTransform<PCollection<PostBatch>, PCollection<MonthBatch>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollection<CardBatch> cards;
  private final transient PCollectionView<KeyBatch> keys;
  private final transient PCollectionView<DuplicateTask.Found> found;
  private final transient PCollectionView<Touched> touched;
  private final transient PCollectionView<Answers> answers;

  private BuildMonths(
      JobConfig config,
      PCollection<CardBatch> cards,
      PCollectionView<KeyBatch> keys,
      PCollectionView<DuplicateTask.Found> found,
      PCollectionView<Touched> touched,
      PCollectionView<Answers> answers) {
    this.config = config;
    this.cards = cards;
    this.keys = keys;
    this.found = found;
    this.touched = touched;
    this.answers = answers;
  }

  /**
   * @param cards of all posts, in their groups
   * @param keys of the posts that were merged
   * @param answers of a model on posts
   */
  static BuildMonths of(
      JobConfig config,
      PCollection<CardBatch> cards,
      PCollectionView<KeyBatch> keys,
      PCollectionView<DuplicateTask.Found> found,
      PCollectionView<Touched> touched,
      PCollectionView<Answers> answers) {
    return new BuildMonths(config, cards, keys, found, touched, answers);
  }

  @Override
  public PCollection<MonthBatch> expand(PCollection<PostBatch> posts) {
    return PCollectionList.of(posts.apply("SplitByMonth", ParDo.of(new SplitFn())))
        .and(cards.apply("TouchedMonths", ParDo.of(new TouchedFn(touched)).withSideInputs(touched)))
        .apply("AllParts", Flatten.pCollections())
        .apply("GroupByBucket", GroupPacked.of(MonthPart.class))
        .apply(
            "Complete",
            ParDo.of(new CompleteFn(config, keys, found, answers))
                .withSideInputs(keys, found, answers));
  }

  private static final class SplitFn extends DoFn<PostBatch, KV<Integer, MonthPart>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element PostBatch batch, OutputReceiver<KV<Integer, MonthPart>> out) {
      for (MonthPart part : MonthPart.ofPosts(batch.posts())) {
        out.output(KV.of(MonthBuckets.of(part.month()), part));
      }
    }
  }

  private static final class TouchedFn extends DoFn<CardBatch, KV<Integer, MonthPart>> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Touched> touched;

    TouchedFn(PCollectionView<Touched> touched) {
      this.touched = touched;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      CardBatch batch = context.element();
      for (MonthPart part :
          MonthPart.ofTouched(batch.cards(), batch.before(), context.sideInput(touched))) {
        context.output(KV.of(MonthBuckets.of(part.month()), part));
      }
    }
  }

  private static final class CompleteFn extends DoFn<KV<Integer, List<MonthPart>>, MonthBatch> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<KeyBatch> keys;
    private final PCollectionView<DuplicateTask.Found> found;
    private final PCollectionView<Answers> answers;

    CompleteFn(
        JobConfig config,
        PCollectionView<KeyBatch> keys,
        PCollectionView<DuplicateTask.Found> found,
        PCollectionView<Answers> answers) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.keys = keys;
      this.found = found;
      this.answers = answers;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer.start();
      MonthTask months =
          new MonthTask(
              config,
              context.sideInput(keys).keys(),
              context.sideInput(found),
              context.sideInput(answers));
      List<MonthPart> whole = new ArrayList<>();
      for (MonthPart part : MonthPart.join(context.element().getValue())) {
        whole.add(months.complete(part));
      }
      timer.stop(start);
      context.output(new MonthBatch(whole));
    }
  }
}
