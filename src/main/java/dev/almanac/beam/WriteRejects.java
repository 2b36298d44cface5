package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.RejectsTask;
import dev.almanac.job.SpooledReject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PDone;

/**
 * Writes {@code rejects}. One worker holds them all, but for their raw records: some two hundred
 * bytes each.
 */
final class WriteRejects extends PTransform<PCollection<RejectBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteRejects(JobConfig config) {
    this.config = config;
  }

  static WriteRejects of(JobConfig config) {
    return new WriteRejects(config);
  }

  @Override
  public PDone expand(PCollection<RejectBatch> rejects) {
    // A run without a reject writes the table too.
    PCollection<RejectBatch> nothing =
        rejects
            .getPipeline()
            .apply(
                "NoRejects",
                Create.of(new RejectBatch(List.of())).withCoder(RecordCoder.of(RejectBatch.class)));
    PCollectionList.of(rejects)
        .and(nothing)
        .apply("AllBatches", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupRejects", GroupPacked.of(RejectBatch.class))
        .apply("WriteFile", ParDo.of(new WriteFn(config)));
    return PDone.in(rejects.getPipeline());
  }

  private static final class WriteFn extends StageFn<KV<Integer, List<RejectBatch>>, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<RejectBatch>> group) throws IOException {
      long start = timer().start();
      List<SpooledReject> rejects = new ArrayList<>();
      group.getValue().forEach(batch -> rejects.addAll(batch.rejects()));
      new RejectsTask(config()).write(rejects);
      timer().stop(start);
    }
  }
}
