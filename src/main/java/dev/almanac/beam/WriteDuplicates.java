package dev.almanac.beam;

import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.TableTask;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes {@code duplicates}. */
final class WriteDuplicates extends PTransform<PCollection<DuplicateTask.Found>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteDuplicates(JobConfig config) {
    this.config = config;
  }

  static WriteDuplicates of(JobConfig config) {
    return new WriteDuplicates(config);
  }

  @Override
  public PDone expand(PCollection<DuplicateTask.Found> duplicates) {
    duplicates.apply("WriteFile", ParDo.of(new WriteFn(config)));
    return PDone.in(duplicates.getPipeline());
  }

  private static final class WriteFn extends StageFn<DuplicateTask.Found, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element DuplicateTask.Found found) throws IOException {
      long start = timer().start();
      TableTask tables = new TableTask(stages());
      tables.writeDuplicates(found.duplicates());
      tables.writeComparisons(found.comparisons());
      timer().stop(start);
    }
  }
}
