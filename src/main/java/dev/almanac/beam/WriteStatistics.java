package dev.almanac.beam;

import dev.almanac.job.GapsTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.StatisticsTask;
import dev.almanac.model.Tally;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes the statistics of themes, and what is missing from the record. */
final class WriteStatistics extends PTransform<PCollection<Tally>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteStatistics(JobConfig config) {
    this.config = config;
  }

  static WriteStatistics of(JobConfig config) {
    return new WriteStatistics(config);
  }

  @Override
  public PDone expand(PCollection<Tally> input) {
    input.apply("WriteFiles", ParDo.of(new WriteFn(config)));
    return PDone.in(input.getPipeline());
  }

  private static final class WriteFn extends StageFn<Tally, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element Tally element) throws IOException {
      long start = timer().start();
      new StatisticsTask(stages()).write(element);
      GapsTask.write(config(), element);
      timer().stop(start);
    }
  }
}
