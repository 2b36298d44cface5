package dev.almanac.beam;

import dev.almanac.job.Answers;
import dev.almanac.job.Count;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.Narratives;
import dev.almanac.job.Touched;
import dev.almanac.model.Tally;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/** The job's table of contents. */
public final class AlmanacPipeline {

  private AlmanacPipeline() {}

  /** Wires the job; everything that it writes goes to the staging folder. */
  public static void build(Pipeline pipeline, JobConfig config) {
    RecordCoders.register(pipeline);

    PCollectionTuple dumps = pipeline.apply("ReadDumps", ReadDumps.of(config));
    PCollectionView<KeyBatch> keys =
        dumps
            .get(ReadDumps.SIGHTINGS)
            .apply("CollectKeys", CollectKeys.of(config))
            .apply("Keys", View.asSingleton());
    PCollectionTuple history = pipeline.apply("ReadHistory", ReadHistory.of(config, keys));

    PCollectionTuple merged =
        PCollectionList.of(dumps.get(ReadDumps.SIGHTINGS))
            .and(history.get(ReadHistory.SIGHTINGS))
            .apply("AllSightings", Flatten.pCollections())
            .apply("MergeSightings", MergeSightings.of(config));
    PCollection<CardBatch> all =
        PCollectionList.of(merged.get(MergeSightings.CARDS))
            .and(history.get(ReadHistory.CARDS))
            .apply("AllCards", Flatten.pCollections());
    PCollectionTuple searched = all.apply("FindDuplicates", FindDuplicates.of(config));
    PCollection<DuplicateTask.Found> duplicates = searched.get(FindDuplicates.FOUND);
    PCollectionView<DuplicateTask.Found> found = duplicates.apply("Found", View.asSingleton());
    PCollectionTuple grouped = all.apply("JoinGroups", JoinGroups.of(config, found));
    PCollection<CardBatch> cards = grouped.get(JoinGroups.CARDS);
    PCollectionView<Answers> answers =
        cards.apply("AskModel", AskModel.of(config)).apply("Answers", View.asSingleton());
    PCollectionView<Touched> touched =
        all.apply("FindTouched", FindTouched.of(config, keys, found, answers))
            .apply("Touched", View.asSingleton());

    PCollection<Tally> tally = cards.apply("TallyThemes", TallyThemes.of(config));
    PCollectionView<Tally> allTime = tally.apply("CountsOfAllTime", View.asSingleton());
    PCollection<MonthBatch> months =
        merged
            .get(MergeSightings.POSTS)
            .apply("BuildMonths", BuildMonths.of(config, cards, keys, found, touched, answers));
    PCollection<Narratives> narratives =
        months.apply("TellDays", TellDays.of(config, touched, allTime, answers));
    PCollectionView<Narratives> told = narratives.apply("Narratives", View.asSingleton());

    months.apply("WriteTables", WriteTables.of(config, touched));
    merged.get(MergeSightings.ACCEPTED).apply("WriteSightings", WriteSightings.of(config));
    duplicates.apply("WriteDuplicates", WriteDuplicates.of(config));
    tally.apply("WriteStatistics", WriteStatistics.of(config));
    cards
        .apply("FindPhrases", FindPhrases.of(config))
        .apply("WritePhrases", WritePhrases.of(config));
    PCollection<Count> digests =
        months.apply("WriteDigests", WriteDigests.of(config, touched, allTime, told));
    PCollection<Count> calls =
        narratives.apply("WriteModelCalls", WriteModelCalls.of(config, answers));

    PCollection<RejectBatch> rejects =
        PCollectionList.of(dumps.get(ReadDumps.REJECTS))
            .and(merged.get(MergeSightings.REJECTS))
            .apply("AllRejects", Flatten.pCollections());
    rejects.apply("WriteRejects", WriteRejects.of(config));

    PCollectionList.of(dumps.get(ReadDumps.COUNTS))
        .and(merged.get(MergeSightings.COUNTS))
        .and(grouped.get(JoinGroups.COUNTS))
        .and(searched.get(FindDuplicates.COUNTS))
        .and(digests)
        .and(calls)
        .apply("AllCounts", Flatten.pCollections())
        .apply("WriteCounts", WriteCounts.of(config));
  }
}
