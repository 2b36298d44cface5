package dev.almanac.beam;

import dev.almanac.job.History;
import dev.almanac.job.JobConfig;
import dev.almanac.job.ShardTask;
import dev.almanac.job.SightingPack;
import dev.almanac.model.Sighting;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollection;

/** Reads the light columns of what was published before. */
final class ReadHistory extends PTransform<PBegin, PCollection<KV<Integer, SightingPack>>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private ReadHistory(JobConfig config) {
    this.config = config;
  }

  static ReadHistory of(JobConfig config) {
    return new ReadHistory(config);
  }

  @Override
  public PCollection<KV<Integer, SightingPack>> expand(PBegin begin) {
    // One element that starts the listing on a worker: building the graph reads nothing.
    return begin
        .apply("Start", Create.of("history").withCoder(StringUtf8Coder.of()))
        .apply("ReadPublished", ParDo.of(new ReadFn(config)));
  }

  private static final class ReadFn extends DoFn<String, KV<Integer, SightingPack>> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;

    ReadFn(JobConfig config) {
      this.config = config;
    }

    @ProcessElement
    public void process(OutputReceiver<KV<Integer, SightingPack>> out) throws IOException {
      History history = new History(config);
      for (String month : history.months(Table.SIGHTINGS)) {
        List<SightingPack> packs = packs();
        for (Sighting sighting : history.sightings(month)) {
          packs.get(shard(sighting.postKey())).history().add(sighting);
        }
        emit(packs, out);
      }
      for (String month : history.months(Table.FINGERPRINTS)) {
        List<SightingPack> packs = packs();
        for (SightingPack.PublishedText text : history.texts(month)) {
          packs.get(shard(text.postKey())).texts().add(text);
        }
        emit(packs, out);
      }
    }

    private int shard(String postKey) {
      return ShardTask.shardOf(postKey, config.shards());
    }

    private List<SightingPack> packs() {
      List<SightingPack> packs = new ArrayList<>();
      for (int shard = 0; shard < config.shards(); shard++) {
        packs.add(new SightingPack(List.of(), new ArrayList<>(), new ArrayList<>()));
      }
      return packs;
    }

    private static void emit(
        List<SightingPack> packs, OutputReceiver<KV<Integer, SightingPack>> out) {
      for (int shard = 0; shard < packs.size(); shard++) {
        SightingPack pack = packs.get(shard);
        if (!pack.history().isEmpty() || !pack.texts().isEmpty()) {
          out.output(KV.of(shard, pack));
        }
      }
    }
  }
}
