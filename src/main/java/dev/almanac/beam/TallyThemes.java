package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.model.Tally;
import dev.almanac.stats.Tallies;
import java.util.List;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;

/**
 * Cards of all posts, in their groups → exactly one tally of them all. One worker holds a cell for
 * each day, theme and source that has a post: what grows is the calendar, not the posts.
 */
final class TallyThemes extends PTransform<PCollection<CardBatch>, PCollection<Tally>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private TallyThemes(JobConfig config) {
    this.config = config;
  }

  static TallyThemes of(JobConfig config) {
    return new TallyThemes(config);
  }

  @Override
  public PCollection<Tally> expand(PCollection<CardBatch> posts) {
    StageTimer timer = new StageTimer(config);
    PCollection<KV<Integer, Tally>> parts = posts.apply("TallyBatch", ParDo.of(new TallyFn(timer)));
    // An empty job has a tally too, and those who wait for it must get it.
    PCollection<KV<Integer, Tally>> nothing =
        posts
            .getPipeline()
            .apply("NoPosts", Create.of(KV.of(0, Tally.NOTHING)).withCoder(parts.getCoder()));
    return PCollectionList.of(parts)
        .and(nothing)
        .apply("AllTallies", Flatten.pCollections())
        .apply("GroupTallies", GroupPacked.of(Tally.class))
        .apply("MergeTallies", ParDo.of(new MergeFn(timer)));
  }

  private static final class TallyFn extends DoFn<CardBatch, KV<Integer, Tally>> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;

    TallyFn(StageTimer timer) {
      this.timer = timer;
    }

    @ProcessElement
    public void process(@Element CardBatch batch, OutputReceiver<KV<Integer, Tally>> out) {
      long start = timer.start();
      Tallies tallies = new Tallies();
      batch.cards().forEach(tallies::add);
      batch.seen().forEach(tallies::addInput);
      Tally tally = tallies.result();
      timer.stop(start);
      out.output(KV.of(0, tally));
    }
  }

  private static final class MergeFn extends DoFn<KV<Integer, List<Tally>>, Tally> {
    private static final long serialVersionUID = 1;

    private final StageTimer timer;

    MergeFn(StageTimer timer) {
      this.timer = timer;
    }

    @ProcessElement
    public void process(@Element KV<Integer, List<Tally>> parts, OutputReceiver<Tally> out) {
      long start = timer.start();
      Tallies tallies = new Tallies();
      parts.getValue().forEach(tallies::merge);
      Tally tally = tallies.result();
      timer.stop(start);
      out.output(tally);
    }
  }
}
