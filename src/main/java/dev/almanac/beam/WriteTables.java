package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.TableTask;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/** Writes the partitions of the tables of posts; here alone are bodies read again. */
final class WriteTables extends PTransform<PCollection<MonthBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteTables(JobConfig config) {
    this.config = config;
  }

  static WriteTables of(JobConfig config) {
    return new WriteTables(config);
  }

  @Override
  public PDone expand(PCollection<MonthBatch> input) {
    input.apply("WriteFiles", ParDo.of(new WriteFn(config)));
    return PDone.in(input.getPipeline());
  }

  private static final class WriteFn extends StageFn<MonthBatch, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element MonthBatch element) throws IOException {
      TableTask tables = new TableTask(stages());
      for (MonthPart month : element.months()) {
        tables.writeMonth(month);
      }
    }
  }
}
