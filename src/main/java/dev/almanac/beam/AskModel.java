package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.AskTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.Question;
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

/**
 * Cards of all posts, in their groups → exactly one element with what a language model says of
 * them. One worker asks for all, so that budgets and rate limits hold for the run; it needs no
 * processor, only time.
 */
final class AskModel extends PTransform<PCollection<CardBatch>, PCollection<Answers>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private AskModel(JobConfig config) {
    this.config = config;
  }

  static AskModel of(JobConfig config) {
    return new AskModel(config);
  }

  @Override
  public PCollection<Answers> expand(PCollection<CardBatch> cards) {
    if (config.models().model() == null) {
      return cards
          .getPipeline()
          .apply("NoModel", Create.of(Answers.NONE).withCoder(RecordCoder.of(Answers.class)));
    }
    PCollection<QuestionBatch> nothing =
        cards
            .getPipeline()
            .apply(
                "NoQuestions",
                Create.of(new QuestionBatch(List.of()))
                    .withCoder(RecordCoder.of(QuestionBatch.class)));
    return PCollectionList.of(cards.apply("Questions", ParDo.of(new QuestionFn())))
        .and(nothing)
        .apply("AllQuestions", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupQuestions", GroupPacked.of(QuestionBatch.class))
        .apply("Ask", ParDo.of(new AskFn(config)));
  }

  private static final class QuestionFn extends DoFn<CardBatch, QuestionBatch> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element CardBatch batch, OutputReceiver<QuestionBatch> out) {
      out.output(new QuestionBatch(Question.of(batch.cards())));
    }
  }

  private static final class AskFn extends DoFn<KV<Integer, List<QuestionBatch>>, Answers> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;

    AskFn(JobConfig config) {
      this.config = config;
      this.timer = new StageTimer(config);
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, List<QuestionBatch>> group, OutputReceiver<Answers> out)
        throws IOException {
      long start = timer.start();
      List<Question> questions = new ArrayList<>();
      group.getValue().forEach(batch -> questions.addAll(batch.questions()));
      Answers answers = AskTask.ask(config, questions);
      timer.stop(start);
      out.output(answers);
    }
  }
}
