package dev.almanac.summarise;

import dev.almanac.summarise.Candidate.Section;
import java.util.List;

/**
 * Weighs sentences by how much of the post they carry.
 *
 * <p>Centrality is the mean logarithm of the number of sentences that share a word, over a
 * sentence's content words: the idea of SumBasic (Nenkova and Vanderwende 2005), with logarithms so
 * that one frequent word does not decide. Place, title and cue phrases are Edmundson's features
 * (New Methods in Automatic Extracting, 1969). The weights were set by reading summaries of some
 * hundred forum posts.
 */
final class Salience {

  private static final double TITLE = 0.5;
  private static final double LEAD = 0.7;
  private static final double CUE = 0.45;
  private static final double OCCASION = 0.25;
  private static final double SECTION_OPENING = 0.15;
  private static final double PARAGRAPH_OPENING = 0.12;
  private static final double CONCLUSION = 0.15;
  private static final double LENGTH = 0.2;
  private static final double POINTER = 0.1;

  /** Sentences after which the bonus of the opening has fallen to half. */
  private static final double LEAD_HALF = 6;

  /** Added to the number of words in the mean, so that short sentences do not win by two words. */
  private static final double SMOOTHING = 5;

  private static final Phrases CUES =
      Phrases.of(
          """
          i argue, i'll argue, i will argue, we argue, i claim, we show, i show, we find, we
          found, i found that, i propose, we propose, in this post, this post, in this essay, this
          essay, in this paper, this paper, in this article, this article, i conclude, we
          conclude, main claim, main point, key insight, key idea, results suggest, results show,
          evidence suggests, my goal, our goal, my thesis, we introduce, we present, i present, we
          demonstrate, my hypothesis, in short, the upshot, takeaway, i'm going to argue, i want
          to argue, my claim, i suggest""");

  /** Sentences about how the post came to be, or where it stands in a talk. */
  private static final Phrases OCCASIONS =
      Phrases.of(
          """
          i've been, i have been meaning, weeks ago, last week, last time, last month, recently, i wrote,
          i thought i'd, i'd like to, would like to, for the rest of, following up, yesterday, i came
          across, i decided to write, other day, i was going to, i had a conversation, i hope to,
          i'm listing, i figured""");

  private static final List<String> POINTERS =
      List.of(" this ", " these ", " those ", " it ", " he ", " she ", " they ", " them ", " his ");

  private final String text;
  private final List<Candidate> candidates;
  private final int[][] terms;
  private final double[] scores;

  Salience(String title, String text, List<Candidate> candidates) {
    this.text = text;
    this.candidates = candidates;
    this.terms = new int[candidates.size()][];
    this.scores = new double[candidates.size()];
    Terms vocabulary = new Terms();
    int[] inTitle = vocabulary.of(title, 0, title.length());
    for (int i = 0; i < terms.length; i++) {
      Candidate candidate = candidates.get(i);
      terms[i] = vocabulary.of(text, candidate.span().start(), candidate.span().end());
    }
    weigh(inTitle, vocabulary.count());
  }

  double score(int candidate) {
    return scores[candidate];
  }

  /** The share of the words of the poorer of two sentences that both have, from 0 to 1. */
  double likeness(int a, int b) {
    int least = Math.min(terms[a].length, terms[b].length);
    return least == 0 ? 0 : (double) Terms.common(terms[a], terms[b]) / least;
  }

  private void weigh(int[] inTitle, int vocabulary) {
    double[] centrality = centrality(vocabulary);
    double greatest = 1e-9;
    for (double value : centrality) {
      greatest = Math.max(greatest, value);
    }
    for (int i = 0; i < scores.length; i++) {
      int hits = Terms.common(terms[i], inTitle);
      double title = inTitle.length == 0 ? 0 : Math.min(1.0, hits / Math.min(3.0, inTitle.length));
      scores[i] = centrality[i] / greatest + TITLE * title + place(candidates.get(i)) + wording(i);
    }
  }

  private double[] centrality(int vocabulary) {
    int[] sentences = new int[vocabulary];
    for (int[] own : terms) {
      for (int term : own) {
        sentences[term]++;
      }
    }
    double[] out = new double[terms.length];
    for (int i = 0; i < out.length; i++) {
      double sum = 0;
      for (int term : terms[i]) {
        sum += Math.log(sentences[term]);
      }
      out[i] = sum / (terms[i].length + SMOOTHING);
    }
    return out;
  }

  private static double place(Candidate candidate) {
    return LEAD / (1 + candidate.ordinal() / LEAD_HALF)
        + (candidate.opensSection() ? SECTION_OPENING : 0)
        + (candidate.place() == 0 ? PARAGRAPH_OPENING : 0)
        + (candidate.section() == Section.CONCLUSION ? CONCLUSION : 0);
  }

  private double wording(int index) {
    Candidate candidate = candidates.get(index);
    String lower = StandAlone.lower(text, candidate.span());
    boolean cue = CUES.occur(lower);
    long pointers = POINTERS.stream().filter(lower::contains).count();
    int words = candidate.words();
    double length = words < 9 || words > 45 ? -LENGTH : words >= 12 && words <= 35 ? LENGTH : 0;
    return (cue ? CUE : 0)
        - (OCCASIONS.occur(lower) ? OCCASION : 0)
        + length
        - POINTER * Math.min(3, pointers);
  }
}
