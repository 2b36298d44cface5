package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.TableTask;
import dev.almanac.job.Touched;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;

/** Writes the partitions of the tables of posts; here alone are bodies read again. */
final class WriteTables extends PTransform<PCollection<MonthBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<Touched> touched;

  private WriteTables(JobConfig config, PCollectionView<Touched> touched) {
    this.config = config;
    this.touched = touched;
  }

  static WriteTables of(JobConfig config, PCollectionView<Touched> touched) {
    return new WriteTables(config, touched);
  }

  @Override
  public PDone expand(PCollection<MonthBatch> months) {
    months.apply("WriteFiles", ParDo.of(new WriteFn(config, touched)).withSideInputs(touched));
    return PDone.in(months.getPipeline());
  }

  private static final class WriteFn extends StageFn<MonthBatch, Void> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Touched> touched;

    WriteFn(JobConfig config, PCollectionView<Touched> touched) {
      super(config);
      this.touched = touched;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer().start();
      TableTask tables = new TableTask(stages());
      for (MonthPart month : context.element().months()) {
        if (context.sideInput(touched).isBuilt(month.month())) {
          tables.writeMonth(month);
        }
      }
      timer().stop(start);
    }
  }
}
