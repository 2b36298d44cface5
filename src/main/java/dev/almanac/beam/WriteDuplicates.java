package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.TableTask;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes {@code duplicates}. */
final class WriteDuplicates extends PTransform<PCollection<DuplicateBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteDuplicates(JobConfig config) {
    this.config = config;
  }

  static WriteDuplicates of(JobConfig config) {
    return new WriteDuplicates(config);
  }

  @Override
  public PDone expand(PCollection<DuplicateBatch> duplicates) {
    duplicates.apply("WriteFile", ParDo.of(new WriteFn(config)));
    return PDone.in(duplicates.getPipeline());
  }

  private static final class WriteFn extends StageFn<DuplicateBatch, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element DuplicateBatch batch) throws IOException {
      new TableTask(stages()).writeDuplicates(batch.duplicates());
    }
  }
}
