package dev.almanac.beam;

import dev.almanac.job.MonthPart;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Posts → whole months of them, without bodies. */
final class GroupIntoMonths extends PTransform<PCollection<PostBatch>, PCollection<MonthBatch>> {
  private static final long serialVersionUID = 1;

  private GroupIntoMonths() {}

  static GroupIntoMonths create() {
    return new GroupIntoMonths();
  }

  @Override
  public PCollection<MonthBatch> expand(PCollection<PostBatch> posts) {
    return posts
        .apply("SplitByMonth", ParDo.of(new SplitFn()))
        .apply("GroupByBucket", GroupPacked.of(MonthPart.class))
        .apply("JoinMonths", ParDo.of(new JoinFn()));
  }

  private static final class SplitFn extends DoFn<PostBatch, KV<Integer, MonthPart>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element PostBatch batch, OutputReceiver<KV<Integer, MonthPart>> out) {
      for (MonthPart part : MonthPart.split(batch.posts())) {
        out.output(KV.of(MonthBuckets.of(part.month()), part));
      }
    }
  }

  private static final class JoinFn extends DoFn<KV<Integer, List<MonthPart>>, MonthBatch> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(
        @Element KV<Integer, List<MonthPart>> bucket, OutputReceiver<MonthBatch> out) {
      out.output(new MonthBatch(MonthPart.join(bucket.getValue())));
    }
  }
}
