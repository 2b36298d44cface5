package dev.almanac.job;

import dev.almanac.dedup.MinHash;
import dev.almanac.dedup.Shingles;
import dev.almanac.merge.PostMerger;
import dev.almanac.model.BodyRef;
import dev.almanac.model.CleanText;
import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.TextFacts;
import dev.almanac.model.Theme;
import dev.almanac.model.ThemeAssignment;
import dev.almanac.model.ThemeHits;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normaliser;
import dev.almanac.summarise.OfflineSummarizer;
import dev.almanac.summarise.SummaryConfig;
import dev.almanac.text.Words;
import dev.almanac.themes.ForcedRelevance;
import dev.almanac.themes.Taxonomy;
import dev.almanac.themes.ThemeAssigner;
import dev.almanac.themes.ThemeMatcher;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages that work on single posts, made once a worker. Thread-safe. */
public final class Stages {
  /** The source whose every post belongs to the subject. */
  private static final String FORUM = "alignmentforum";

  private final JobConfig config;
  private final Normaliser normaliser;
  private final OfflineSummarizer summarizer = new OfflineSummarizer(SummaryConfig.standard());
  private final Map<String, Theme> themes;
  private final ThemeMatcher matcher;
  private final ThemeAssigner assigner;
  private final PostMerger merger;

  public Stages(JobConfig config) {
    this.config = config;
    this.normaliser = new Normaliser(new NormaliseConfig(config.zone(), config.seenOn()));
    Taxonomy taxonomy = Taxonomy.bundled();
    this.themes =
        taxonomy.themes().stream().collect(Collectors.toMap(Theme::id, Function.identity()));
    this.matcher = new ThemeMatcher(taxonomy);
    this.assigner = new ThemeAssigner(taxonomy);
    this.merger = new PostMerger(config.zone());
  }

  /** Of the job. */
  public JobConfig config() {
    return config;
  }

  Normaliser normaliser() {
    return normaliser;
  }

  /** The taxonomy by id. */
  Map<String, Theme> themes() {
    return themes;
  }

  ThemeMatcher matcher() {
    return matcher;
  }

  /** All that later stages need to know of a text. */
  TextFacts facts(Sighting sighting, CleanText text, BodyRef body) {
    long[] shingles = Shingles.of(text.text());
    return new TextFacts(
        Objects.requireNonNull(sighting.contentHash()),
        sighting.words(),
        null,
        inCodePoints(summarizer.summarize(sighting.title(), text), text.text()),
        matcher.hits(text.text()),
        MinHash.of(shingles),
        shingles.length,
        body);
  }

  /** Readers of the tables count characters, where Java counts the units of UTF-16. */
  private static Summary inCodePoints(Summary summary, String text) {
    List<Span> evidence =
        summary.evidence().stream()
            .map(
                span ->
                    new Span(
                        text.codePointCount(0, span.start()), text.codePointCount(0, span.end())))
            .toList();
    return new Summary(summary.text(), summary.method(), evidence);
  }

  /**
   * The post that these sightings make, with its themes. One that stands on the Alignment Forum is
   * relevant at least: the forum takes posts on the subject alone, chosen by its members.
   */
  Post post(Collection<Sighting> sightings, @Nullable TextFacts published) {
    Post post = merger.merge(sightings, published);
    TextFacts text = post.text();
    // A post whose text was never seen is known by its supplied summary.
    String summary = ForcedRelevance.without(Objects.requireNonNullElse(post.summary().text(), ""));
    List<ThemeHits> hits = text == null ? matcher.hits(summary) : text.hits();
    int words = text == null ? Words.count(summary) : text.words();
    ThemeAssignment assigned = assigner.assign(post.title(), post.tags(), hits, words);
    return post.withAssignment(
        post.sources().contains(FORUM) ? atLeastRelevant(assigned) : assigned);
  }

  private static ThemeAssignment atLeastRelevant(ThemeAssignment assigned) {
    double relevance = Math.max(ThemeAssigner.RELEVANT, assigned.relevance());
    return new ThemeAssignment(assigned.themes(), relevance);
  }
}
