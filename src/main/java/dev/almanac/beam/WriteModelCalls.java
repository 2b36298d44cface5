package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.Narratives;
import dev.almanac.job.TableTask;
import dev.almanac.model.ModelCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Writes {@code model_calls}, and counts what was asked. */
final class WriteModelCalls extends PTransform<PCollection<Narratives>, PCollection<Count>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<Answers> answers;

  private WriteModelCalls(JobConfig config, PCollectionView<Answers> answers) {
    this.config = config;
    this.answers = answers;
  }

  /**
   * @param answers of the model on posts
   */
  static WriteModelCalls of(JobConfig config, PCollectionView<Answers> answers) {
    return new WriteModelCalls(config, answers);
  }

  @Override
  public PCollection<Count> expand(PCollection<Narratives> narratives) {
    return narratives.apply(
        "WriteFile", ParDo.of(new WriteFn(config, answers)).withSideInputs(answers));
  }

  private static final class WriteFn extends StageFn<Narratives, Count> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Answers> answers;

    WriteFn(JobConfig config, PCollectionView<Answers> answers) {
      super(config);
      this.answers = answers;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer().start();
      Answers posts = context.sideInput(answers);
      Narratives days = context.element();
      List<ModelCall> made = new ArrayList<>(posts.made());
      made.addAll(days.made());
      new TableTask(stages()).writeModelCalls(made);
      timer().stop(start);
      posts.counts().forEach(count -> StageCounts.tell(count, context::output));
      days.counts().forEach(count -> StageCounts.tell(count, context::output));
    }
  }
}
