package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.model.PostCard;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Cards → the same cards, each with the post that stands for it, counted. */
final class JoinGroups extends PTransform<PCollection<CardBatch>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<CardBatch> CARDS = new TupleTag<>() {};
  static final TupleTag<Count> COUNTS = new TupleTag<>() {};

  private final JobConfig config;
  private final transient PCollectionView<DuplicateTask.Found> found;

  private JoinGroups(JobConfig config, PCollectionView<DuplicateTask.Found> found) {
    this.config = config;
    this.found = found;
  }

  static JoinGroups of(JobConfig config, PCollectionView<DuplicateTask.Found> found) {
    return new JoinGroups(config, found);
  }

  @Override
  public PCollectionTuple expand(PCollection<CardBatch> cards) {
    return cards.apply(
        "Join",
        ParDo.of(new JoinFn(config, found))
            .withSideInputs(found)
            .withOutputTags(CARDS, TupleTagList.of(COUNTS)));
  }

  private static final class JoinFn extends DoFn<CardBatch, CardBatch> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;
    private final PCollectionView<DuplicateTask.Found> found;

    JoinFn(JobConfig config, PCollectionView<DuplicateTask.Found> found) {
      this.timer = new StageTimer(config);
      this.found = found;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      long start = timer.start();
      Map<String, String> groups = context.sideInput(found).groups();
      CardBatch batch = context.element();
      List<PostCard> cards =
          batch.cards().stream()
              .map(card -> card.inGroup(groups.getOrDefault(card.postKey(), card.postKey())))
              .toList();
      timer.stop(start);
      context.output(new CardBatch(batch.isMerged(), cards, batch.before(), batch.seen()));
      RunCounts.ofPosts(cards)
          .forEach(count -> StageCounts.tell(count, one -> context.output(COUNTS, one)));
    }
  }
}
