package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.SightingPack;
import dev.almanac.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.WithKeys;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Sightings of this run → exactly one batch of the keys of their posts: of those the history must
 * be known whole. A job that takes nothing as published knows all of it anyway, and collects none.
 */
final class CollectKeys
    extends PTransform<PCollection<KV<Integer, SightingPack>>, PCollection<KeyBatch>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private CollectKeys(JobConfig config) {
    this.config = config;
  }

  static CollectKeys of(JobConfig config) {
    return new CollectKeys(config);
  }

  @Override
  public PCollection<KeyBatch> expand(PCollection<KV<Integer, SightingPack>> sightings) {
    PCollection<KeyBatch> nothing =
        sightings
            .getPipeline()
            .apply(
                "NoKeys",
                Create.of(new KeyBatch(List.of())).withCoder(RecordCoder.of(KeyBatch.class)));
    return PCollectionList.of(
            sightings.apply("TakeKeys", ParDo.of(new KeyFn(config.incremental()))))
        .and(nothing)
        .apply("AllKeys", Flatten.pCollections())
        .apply("InOneGroup", WithKeys.of(0))
        .apply("GroupKeys", GroupPacked.of(KeyBatch.class))
        .apply("JoinKeys", ParDo.of(new JoinFn(new StageTimer(config))));
  }

  private static final class KeyFn extends DoFn<KV<Integer, SightingPack>, KeyBatch> {
    private static final long serialVersionUID = 1;

    private final boolean incremental;

    KeyFn(boolean incremental) {
      this.incremental = incremental;
    }

    @ProcessElement
    public void process(@Element KV<Integer, SightingPack> pack, OutputReceiver<KeyBatch> out) {
      if (incremental) {
        out.output(
            new KeyBatch(
                pack.getValue().read().stream()
                    .map(Sighting::postKey)
                    .distinct()
                    .sorted()
                    .toList()));
      }
    }
  }

  private static final class JoinFn extends DoFn<KV<Integer, List<KeyBatch>>, KeyBatch> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;

    JoinFn(StageTimer timer) {
      this.timer = timer;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<KeyBatch>> group, OutputReceiver<KeyBatch> out) {
      long start = timer.start();
      TreeSet<String> keys = new TreeSet<>();
      group.getValue().forEach(batch -> keys.addAll(batch.keys()));
      timer.stop(start);
      out.output(new KeyBatch(new ArrayList<>(keys)));
    }
  }
}
