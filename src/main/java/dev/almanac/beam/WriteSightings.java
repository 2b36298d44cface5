package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.TableTask;
import dev.almanac.model.Sighting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TypeDescriptors;

/** Writes the partitions of {@code sightings}. */
final class WriteSightings extends PTransform<PCollection<SightingBatch>, PDone> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private WriteSightings(JobConfig config) {
    this.config = config;
  }

  static WriteSightings of(JobConfig config) {
    return new WriteSightings(config);
  }

  @Override
  public PDone expand(PCollection<SightingBatch> sightings) {
    sightings
        .apply(
            "ByBucket",
            WithKeys.<Integer, SightingBatch>of(batch -> MonthBuckets.of(batch.month()))
                .withKeyType(TypeDescriptors.integers()))
        .apply("GroupByBucket", GroupPacked.of(SightingBatch.class))
        .apply("WriteFiles", ParDo.of(new WriteFn(config)));
    return PDone.in(sightings.getPipeline());
  }

  private static final class WriteFn extends StageFn<KV<Integer, List<SightingBatch>>, Void> {
    private static final long serialVersionUID = 1;

    WriteFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<SightingBatch>> bucket) throws IOException {
      long start = timer().start();
      Map<String, List<Sighting>> months = new TreeMap<>();
      for (SightingBatch batch : bucket.getValue()) {
        months.computeIfAbsent(batch.month(), m -> new ArrayList<>()).addAll(batch.sightings());
      }
      TableTask tables = new TableTask(stages());
      for (Map.Entry<String, List<Sighting>> month : months.entrySet()) {
        tables.writeSightings(month.getKey(), month.getValue());
      }
      timer().stop(start);
    }
  }
}
