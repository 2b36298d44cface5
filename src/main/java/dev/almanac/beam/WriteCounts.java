package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;

/**
 * Adds up the counts and leaves them where the run record is made. They are elements, not metrics,
 * because a step that is tried again would count twice in a metric.
 */
final class WriteCounts extends PTransform<PCollection<Count>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteCounts(JobConfig config) {
    this.config = config;
  }

  static WriteCounts of(JobConfig config) {
    return new WriteCounts(config);
  }

  @Override
  public PDone expand(PCollection<Count> counts) {
    counts
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupCounts", GroupPacked.of(Count.class))
        .apply("WriteFile", ParDo.of(new WriteFn(config)));
    return PDone.in(counts.getPipeline());
  }

  private static final class WriteFn extends DoFn<KV<Integer, List<Count>>, Void> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;

    WriteFn(JobConfig config) {
      this.config = config;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<Count>> group) throws IOException {
      RunCounts counts = new RunCounts();
      group.getValue().forEach(counts::add);
      counts.writeTo(config.counts());
    }
  }
}
