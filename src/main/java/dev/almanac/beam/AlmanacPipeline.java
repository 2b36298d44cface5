package dev.almanac.beam;

import dev.almanac.job.Count;
import dev.almanac.job.JobConfig;
import dev.almanac.job.SightingPack;
import dev.almanac.model.Tally;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/** The job's table of contents. */
public final class AlmanacPipeline {

  private AlmanacPipeline() {}

  /** Wires the job; everything that it writes goes to the staging folder. */
  public static void build(Pipeline pipeline, JobConfig config) {
    RecordCoders.register(pipeline);

    PCollectionTuple dumps = pipeline.apply("ReadDumps", ReadDumps.of(config));
    PCollection<KV<Integer, SightingPack>> history =
        pipeline.apply("ReadHistory", ReadHistory.of(config));

    PCollection<KV<Integer, SightingPack>> sightings =
        PCollectionList.of(dumps.get(ReadDumps.SIGHTINGS))
            .and(history)
            .apply("AllSightings", Flatten.pCollections());
    PCollectionTuple merged = sightings.apply("MergeSightings", MergeSightings.of(config));
    PCollectionTuple grouped =
        merged.get(MergeSightings.POSTS).apply("FindDuplicates", FindDuplicates.of(config));
    PCollection<PostBatch> posts = grouped.get(FindDuplicates.POSTS);

    PCollection<Tally> tally = posts.apply("TallyThemes", TallyThemes.create());
    PCollection<MonthBatch> months = posts.apply("GroupIntoMonths", GroupIntoMonths.create());

    months.apply("WriteTables", WriteTables.of(config));
    merged.get(MergeSightings.ACCEPTED).apply("WriteSightings", WriteSightings.of(config));
    grouped.get(FindDuplicates.DUPLICATES).apply("WriteDuplicates", WriteDuplicates.of(config));
    tally.apply("WriteStatistics", WriteStatistics.of(config));
    PCollection<Count> digests = months.apply("WriteDigests", WriteDigests.of(config, tally));

    PCollection<RejectBatch> rejects =
        PCollectionList.of(dumps.get(ReadDumps.REJECTS))
            .and(merged.get(MergeSightings.REJECTS))
            .apply("AllRejects", Flatten.pCollections());
    rejects.apply("WriteRejects", WriteRejects.of(config));

    PCollectionList.of(dumps.get(ReadDumps.COUNTS))
        .and(merged.get(MergeSightings.COUNTS))
        .and(grouped.get(FindDuplicates.COUNTS))
        .and(digests)
        .apply("AllCounts", Flatten.pCollections())
        .apply("WriteCounts", WriteCounts.of(config));
  }
}
