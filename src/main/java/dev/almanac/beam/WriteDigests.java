package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.DigestTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.Narratives;
import dev.almanac.job.Touched;
import dev.almanac.model.Tally;
import java.io.IOException;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionView;

/** Writes the editions of whole months, with the counts of all time beside them. */
final class WriteDigests extends PTransform<PCollection<MonthBatch>, PCollection<Count>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;
  private final transient PCollectionView<Touched> touched;
  private final transient PCollectionView<Tally> tally;
  private final transient PCollectionView<Narratives> told;

  private WriteDigests(
      JobConfig config,
      PCollectionView<Touched> touched,
      PCollectionView<Tally> tally,
      PCollectionView<Narratives> told) {
    this.config = config;
    this.touched = touched;
    this.tally = tally;
    this.told = told;
  }

  static WriteDigests of(
      JobConfig config,
      PCollectionView<Touched> touched,
      PCollectionView<Tally> tally,
      PCollectionView<Narratives> told) {
    return new WriteDigests(config, touched, tally, told);
  }

  @Override
  public PCollection<Count> expand(PCollection<MonthBatch> months) {
    return months.apply(
        "WriteEditions",
        ParDo.of(new WriteFn(config, touched, tally, told)).withSideInputs(touched, tally, told));
  }

  private static final class WriteFn extends StageFn<MonthBatch, Count> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<Touched> touched;
    private final PCollectionView<Tally> counts;
    private final PCollectionView<Narratives> told;

    WriteFn(
        JobConfig config,
        PCollectionView<Touched> touched,
        PCollectionView<Tally> counts,
        PCollectionView<Narratives> told) {
      super(config);
      this.touched = touched;
      this.counts = counts;
      this.told = told;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer().start();
      DigestTask digests = new DigestTask(stages(), context.sideInput(counts));
      for (MonthPart month : context.element().months()) {
        int editions = digests.write(month, context.sideInput(touched), context.sideInput(told));
        StageCounts.tell(new Count("", "digests", editions), context::output);
      }
      timer().stop(start);
    }
  }
}
