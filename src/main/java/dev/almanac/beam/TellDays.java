package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.DigestTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.Narratives;
import dev.almanac.job.TellTask;
import dev.almanac.job.Touched;
import dev.almanac.model.Tally;
import dev.almanac.summarise.llm.DayPosts;
import java.io.IOException;
import java.util.ArrayList;
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

/** Whole months → exactly one element with what a language model says of their touched days. */
final class TellDays extends PTransform<PCollection<MonthBatch>, PCollection<Narratives>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<Touched> touched;
  private final transient PCollectionView<Tally> tally;
  private final transient PCollectionView<Answers> answers;

  private TellDays(
      JobConfig config,
      PCollectionView<Touched> touched,
      PCollectionView<Tally> tally,
      PCollectionView<Answers> answers) {
    this.config = config;
    this.touched = touched;
    this.tally = tally;
    this.answers = answers;
  }

  /**
   * @param answers of the model on posts, with what they have spent
   */
  static TellDays of(
      JobConfig config,
      PCollectionView<Touched> touched,
      PCollectionView<Tally> tally,
      PCollectionView<Answers> answers) {
    return new TellDays(config, touched, tally, answers);
  }

  @Override
  public PCollection<Narratives> expand(PCollection<MonthBatch> months) {
    if (!config.models().narrates()) {
      return months
          .getPipeline()
          .apply(
              "NoNarrator", Create.of(Narratives.NONE).withCoder(RecordCoder.of(Narratives.class)));
    }
    PCollection<DayBatch> nothing =
        months
            .getPipeline()
            .apply(
                "NoDays",
                Create.of(new DayBatch(List.of())).withCoder(RecordCoder.of(DayBatch.class)));
    return PCollectionList.of(
            months.apply(
                "Days", ParDo.of(new DayFn(config, touched, tally)).withSideInputs(touched, tally)))
        .and(nothing)
        .apply("AllDays", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupDays", GroupPacked.of(DayBatch.class))
        .apply("Tell", ParDo.of(new TellFn(config, answers)).withSideInputs(answers));
  }

  private static final class DayFn extends StageFn<MonthBatch, DayBatch> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Touched> touched;
    private final PCollectionView<Tally> tally;

    DayFn(JobConfig config, PCollectionView<Touched> touched, PCollectionView<Tally> tally) {
      super(config);
      this.touched = touched;
      this.tally = tally;
    }

    @ProcessElement
    public void process(ProcessContext context) {
      long start = timer().start();
      DigestTask digests = new DigestTask(stages(), context.sideInput(tally));
      List<DayPosts> days = new ArrayList<>();
      for (MonthPart month : context.element().months()) {
        days.addAll(digests.questions(month, context.sideInput(touched)));
      }
      timer().stop(start);
      context.output(new DayBatch(days));
    }
  }

  private static final class TellFn extends DoFn<KV<Integer, List<DayBatch>>, Narratives> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<Answers> answers;

    TellFn(JobConfig config, PCollectionView<Answers> answers) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.answers = answers;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer.start();
      List<DayPosts> days = new ArrayList<>();
      context.element().getValue().forEach(batch -> days.addAll(batch.days()));
      Narratives told = TellTask.tell(config, days, context.sideInput(answers));
      timer.stop(start);
      context.output(told);
    }
  }
}
