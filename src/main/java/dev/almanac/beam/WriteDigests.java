package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.DigestTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.Touched;
import dev.almanac.model.Tally;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Writes the editions of whole months, with the counts of all time beside them. */
final class WriteDigests extends PTransform<PCollection<MonthBatch>, PCollection<Count>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<Touched> touched;
  private final transient PCollection<Tally> tally;

  private WriteDigests(
      JobConfig config, PCollectionView<Touched> touched, PCollection<Tally> tally) {
    this.config = config;
    this.touched = touched;
    this.tally = tally;
  }

  static WriteDigests of(
      JobConfig config, PCollectionView<Touched> touched, PCollection<Tally> tally) {
    return new WriteDigests(config, touched, tally);
  }

  @Override
  public PCollection<Count> expand(PCollection<MonthBatch> months) {
    PCollectionView<Tally> counts = tally.apply("CountsOfAllTime", View.asSingleton());
    return months.apply(
        "WriteEditions",
        ParDo.of(new WriteFn(config, touched, counts)).withSideInputs(touched, counts));
  }

  private static final class WriteFn extends StageFn<MonthBatch, Count> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Touched> touched;
    private final PCollectionView<Tally> counts;

    WriteFn(JobConfig config, PCollectionView<Touched> touched, PCollectionView<Tally> counts) {
      super(config);
      this.touched = touched;
      this.counts = counts;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      DigestTask digests = new DigestTask(stages(), context.sideInput(counts));
      for (MonthPart month : context.element().months()) {
        context.output(new Count("", "digests", digests.write(month, context.sideInput(touched))));
      }
    }
  }
}
