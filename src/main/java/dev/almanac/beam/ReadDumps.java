package dev.almanac.beam;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.job.BodySpool;
import dev.almanac.job.Count;
import dev.almanac.job.DumpTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.SightingPack;
import dev.almanac.job.SpooledReject;
import dev.almanac.model.Sighting;
import java.io.IOException;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.Reshuffle;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** Reads every dump; what needs the body is done here, where the body is. */
final class ReadDumps extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  static final TupleTag<KV<Integer, SightingPack>> SIGHTINGS = new TupleTag<>() {};
  static final TupleTag<RejectBatch> REJECTS = new TupleTag<>() {};
  static final TupleTag<Count> COUNTS = new TupleTag<>() {};

  private final JobConfig config;

  private ReadDumps(JobConfig config) {
    this.config = config;
  }

  static ReadDumps of(JobConfig config) {
    return new ReadDumps(config);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return begin
        .apply("ListDumps", Create.of(config.dumps()).withCoder(RecordCoder.of(DumpFile.class)))
        .apply("SplitDumps", ParDo.of(new SplitFn(config.limits().fileBytes())))
        .apply("SpreadParts", Reshuffle.<DumpPart>viaRandomKey().withNumBuckets(config.shards()))
        .apply(
            "ReadPart",
            ParDo.of(new ReadFn(config))
                .withOutputTags(SIGHTINGS, TupleTagList.of(REJECTS).and(COUNTS)));
  }

  private static final class SplitFn extends DoFn<DumpFile, DumpPart> {
    private static final long serialVersionUID = 1;

    private final long maxBytes;

    SplitFn(long maxBytes) {
      this.maxBytes = maxBytes;
    }

    @ProcessElement
    public void process(@Element DumpFile dump, OutputReceiver<DumpPart> out) throws IOException {
      new DumpSplitter(maxBytes).split(dump).forEach(out::output);
    }
  }

  private static final class ReadFn extends StageFn<DumpPart, KV<Integer, SightingPack>> {
    private static final long serialVersionUID = 1;

    private final Counter read = Metrics.counter(StageCounts.NAMESPACE, "read");
    private final Counter summarised = Metrics.counter(StageCounts.NAMESPACE, "summarised");

    ReadFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(@Element DumpPart part, MultiOutputReceiver out) throws IOException {
      long start = timer().start();
      DumpPacker packer = new DumpPacker(config().shards(), out);
      try (BodySpool.Writer spool = new BodySpool.Writer(config().spool())) {
        new DumpTask(stages(), spool)
            .read(
                part,
                new DumpTask.Sink() {
                  @Override
                  public void sighting(Sighting sighting) {
                    read.inc();
                    summarised.inc(sighting.text() == null ? 0 : 1);
                    packer.add(sighting);
                  }

                  @Override
                  public void reject(SpooledReject reject) {
                    read.inc();
                    packer.add(reject);
                  }

                  @Override
                  public void count(Count count) {
                    StageCounts.tell(count, out.get(COUNTS)::output);
                  }
                });
      }
      packer.flush();
      timer().stop(start);
    }
  }
}
