package dev.almanac.beam;

import dev.almanac.job.JobConfig;
import dev.almanac.job.PhraseTask;
import dev.almanac.model.PostTitle;
import java.util.ArrayList;
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
 * Cards of all posts, in their groups → exactly one batch of the phrases that emerge. Titles go to
 * one worker, some hundred bytes a post: a title is the most compact form of the dozen phrases that
 * it holds, and phrases of different shards would have to meet again where one stands inside the
 * other or is its abbreviation.
 */
final class FindPhrases extends PTransform<PCollection<CardBatch>, PCollection<PhraseBatch>> {
  private static final long serialVersionUID = 1;

  private final JobConfig config;

  private FindPhrases(JobConfig config) {
    this.config = config;
  }

  static FindPhrases of(JobConfig config) {
    return new FindPhrases(config);
  }

  @Override
  public PCollection<PhraseBatch> expand(PCollection<CardBatch> posts) {
    PCollection<KV<Integer, TitleBatch>> titles = posts.apply("Titles", ParDo.of(new TitleFn()));
    // An empty job has a table too.
    PCollection<KV<Integer, TitleBatch>> nothing =
        posts
            .getPipeline()
            .apply(
                "NoTitles",
                Create.of(KV.of(0, new TitleBatch(List.of()))).withCoder(titles.getCoder()));
    return PCollectionList.of(titles)
        .and(nothing)
        .apply("AllTitles", Flatten.pCollections())
        .apply("GroupTitles", GroupPacked.of(TitleBatch.class))
        .apply("FindEmerging", ParDo.of(new FindFn(config)));
  }

  private static final class TitleFn extends DoFn<CardBatch, KV<Integer, TitleBatch>> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element CardBatch batch, OutputReceiver<KV<Integer, TitleBatch>> out) {
      out.output(KV.of(0, new TitleBatch(PostTitle.ofCanonical(batch.cards()))));
    }
  }

  private static final class FindFn extends StageFn<KV<Integer, List<TitleBatch>>, PhraseBatch> {
    private static final long serialVersionUID = 1;

    FindFn(JobConfig config) {
      super(config);
    }

    @ProcessElement
    public void process(
        @Element KV<Integer, List<TitleBatch>> batches, OutputReceiver<PhraseBatch> out) {
      long start = timer().start();
      List<PostTitle> titles = new ArrayList<>();
      batches.getValue().forEach(batch -> titles.addAll(batch.titles()));
      PhraseBatch phrases = new PhraseBatch(new PhraseTask(stages()).find(titles));
      timer().stop(start);
      out.output(phrases);
    }
  }
}
