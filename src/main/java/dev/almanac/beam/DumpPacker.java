package dev.almanac.beam;

import dev.almanac.job.ShardTask;
import dev.almanac.job.SightingPack;
import dev.almanac.job.SpooledReject;
import dev.almanac.model.Sighting;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Packs what a dump holds by shard, a bounded part of it at a time. */
final class DumpPacker {
  private static final int MAX_SIGHTINGS = 8192;
  private static final int MAX_REJECTS = 4096;

  private final DoFn.MultiOutputReceiver out;
  private final List<List<Sighting>> shards = new ArrayList<>();
  private List<SpooledReject> rejects = new ArrayList<>();
  private int sightings;

  DumpPacker(int shards, DoFn.MultiOutputReceiver out) {
    this.out = out;
    for (int shard = 0; shard < shards; shard++) {
      this.shards.add(new ArrayList<>());
    }
  }

  void add(Sighting sighting) {
    shards.get(ShardTask.shardOf(sighting.postKey(), shards.size())).add(sighting);
    sightings++;
    if (sightings == MAX_SIGHTINGS) {
      flush();
    }
  }

  void add(SpooledReject reject) {
    rejects.add(reject);
    if (rejects.size() == MAX_REJECTS) {
      flush();
    }
  }

  void flush() {
    if (!rejects.isEmpty()) {
      out.get(ReadDumps.REJECTS).output(new RejectBatch(rejects));
      rejects = new ArrayList<>();
    }
    for (int shard = 0; shard < shards.size(); shard++) {
      if (!shards.get(shard).isEmpty()) {
        SightingPack pack = SightingPack.ofRead(shards.get(shard));
        out.get(ReadDumps.SIGHTINGS).output(KV.of(shard, pack));
        shards.set(shard, new ArrayList<>());
      }
    }
    sightings = 0;
  }
}
