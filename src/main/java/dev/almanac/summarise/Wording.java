package dev.almanac.summarise;

/** How the wording of a sentence tells that it sums up, or that it does not. */
final class Wording {

  private static final Phrases CUES =
      Phrases.of(
          """
          i argue, i'll argue, i will argue, we argue, i claim, we show, i show, we find, we
          found, i found that, i propose, we propose, in this post, this post, in this essay, this
          essay, in this paper, this paper, in this article, this article, i conclude, we
          conclude, main claim, main point, key insight, key idea, results suggest, results show,
          evidence suggests, my goal, our goal, my thesis, we introduce, we present, i present, we
          demonstrate, my hypothesis, in short, the upshot, takeaway, i'm going to argue, i want
          to argue, my claim, i suggest, this study, present study, our study, our results, our
          findings, these results, these findings, in conclusion, in summary, we report, we
          describe, the aim, aimed to, the purpose, the goal of, suggest that, suggests that""");

  /** Sentences about how the post came to be, or where it stands in a talk. */
  private static final Phrases OCCASIONS =
      Phrases.of(
          """
          i've been, i have been meaning, weeks ago, last week, last time, last month, recently, i wrote,
          i thought i'd, i'd like to, would like to, for the rest of, following up, yesterday, i came
          across, i decided to write, other day, i was going to, i had a conversation, i hope to,
          i'm listing, i figured""");

  private Wording() {}

  /** The factor by which it raises or lowers a sentence. */
  static double factor(SummaryConfig.Weights weights, String text, Candidate candidate) {
    if (candidate.use() == Candidate.Use.NEVER) {
      return 1;
    }
    String lower = StandAlone.lower(text, candidate.span());
    return (CUES.occur(lower) ? 1 + weights.cue() : 1)
        * (candidate.use() == Candidate.Use.CONNECTED ? 1 - weights.connective() : 1)
        * (OCCASIONS.occur(lower) ? 1 - weights.occasion() : 1);
  }
}
