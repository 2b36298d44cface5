package dev.almanac.beam;

import dev.almanac.job.HistoryTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.SightingPack;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Reads what was published before: a card of each post that this run does not see again, and of the
 * others all that they are merged from.
 */
final class ReadHistory extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<KV<Integer, SightingPack>> SIGHTINGS = new TupleTag<>() {};
  static final TupleTag<CardBatch> CARDS = new TupleTag<>() {};

  private final JobConfig config;
  private final transient PCollectionView<KeyBatch> keys;

  private ReadHistory(JobConfig config, PCollectionView<KeyBatch> keys) {
    this.config = config;
    this.keys = keys;
  }

  static ReadHistory of(JobConfig config, PCollectionView<KeyBatch> keys) {
    return new ReadHistory(config, keys);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    // One element that starts the listing on a worker: building the graph reads nothing.
    return begin
        .apply("Start", Create.of("history").withCoder(StringUtf8Coder.of()))
        .apply("ListPartitions", ParDo.of(new ListFn(config)))
        .apply("SpreadPartitions", Reshuffle.viaRandomKey())
        .apply(
            "ReadPartitions",
            ParDo.of(new ReadFn(config, keys))
                .withSideInputs(keys)
                .withOutputTags(SIGHTINGS, TupleTagList.of(CARDS)));
  }

  /**
   * A published partition.
   *
   * @param table whose
   * @param month YYYY-MM
   */
  record Partition(Table table, String month) {}

  /**
   * What one call reads. Partitions are many and small, and each element costs its way through all
   * steps that follow.
   */
  record Portion(List<Partition> partitions) {}

  private static final class ListFn extends DoFn<String, Portion> {
    private static final long serialVersionUID = 1;
    private static final int PORTIONS = 8;

    private final JobConfig config;

    ListFn(JobConfig config) {
      this.config = config;
    }

    @ProcessElement
    public void process(OutputReceiver<Portion> out) throws IOException {
      HistoryTask history = new HistoryTask(config, List.of());
      Map<Integer, List<Partition>> portions = new TreeMap<>();
      int dealt = 0;
      for (Table table : List.of(Table.SIGHTINGS, Table.POSTS)) {
        for (String month : history.months(table)) {
          portions
              .computeIfAbsent(dealt++ % PORTIONS, portion -> new ArrayList<>())
              .add(new Partition(table, month));
        }
      }
      portions.values().forEach(partitions -> out.output(new Portion(partitions)));
    }
  }

  private static final class ReadFn extends DoFn<Portion, KV<Integer, SightingPack>> {
    private static final long serialVersionUID = 1;

    private final JobConfig config;
    private final StageTimer timer;
    private final PCollectionView<KeyBatch> keys;

    ReadFn(JobConfig config, PCollectionView<KeyBatch> keys) {
      this.config = config;
      this.timer = new StageTimer(config);
      this.keys = keys;
    }

    @ProcessElement
    public void process(ProcessContext context) throws IOException {
      long start = timer.start();
      HistoryTask history = new HistoryTask(config, context.sideInput(keys).keys());
      for (Partition partition : context.element().partitions()) {
        if (partition.table() == Table.SIGHTINGS) {
          history.readSightings(partition.month());
        } else {
          history.readPosts(partition.month());
        }
      }
      timer.stop(start);
      context.output(CARDS, CardBatch.published(history.cards(), history.seenOn()));
      history
          .packs()
          .forEach(
              (shard, pack) -> {
                if (!pack.isEmpty()) {
                  context.output(KV.of(shard, pack));
                }
              });
    }
  }
}
