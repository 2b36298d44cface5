package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.PhraseTask;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes the table of emerging phrases. */
final class WritePhrases extends PTransform<PCollection<PhraseBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WritePhrases(JobConfig config) {
    this.config = config;
  }

  static WritePhrases of(JobConfig config) {
    return new WritePhrases(config);
  }

  @Override
  public PDone expand(PCollection<PhraseBatch> phrases) {
    phrases.apply("WriteFiles", ParDo.of(new WriteFn(config)));
    return PDone.in(phrases.getPipeline());
  }

  private static final class WriteFn extends StageFn<PhraseBatch, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element PhraseBatch batch) throws IOException {
      long start = timer().start();
      new PhraseTask(stages()).write(batch.phrases());
      timer().stop(start);
    }
  }
}
