package dev.almanac;

import dev.almanac.model.Link;
import dev.almanac.model.Post;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import dev.almanac.model.ThemeAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post of which a test says only what matters to it. */
public final class PostDraft {
  private final String key;
  private final LocalDate day;
  private String canonicalKey;
  private String title;
  private List<String> sources = List.of("lesswrong");
  private List<String> authors = List.of("Ada Ng");
  private LocalDate firstSeenOn;
  private @Nullable LocalDate updatedOn;
  private @Nullable Instant publishedAt;
  private @Nullable Integer karma = 10;
  private @Nullable Integer comments = 2;
  private @Nullable TextFacts text;
  private Summary summary;
  private PostKind kind = PostKind.POST;
  private @Nullable Link link;
  private double relevance = 0.8;
  private final List<PostTheme> themes = new ArrayList<>();

  private PostDraft(String key, LocalDate day) {
    this.key = key;
    this.day = day;
    this.canonicalKey = key;
    this.title = "Post " + key;
    this.firstSeenOn = day;
    this.publishedAt = Instant.parse(day + "T12:00:00Z");
    this.summary = new Summary("What " + key + " finds.", SummaryMethod.EXTRACTIVE, List.of());
  }

  /** A post of a day, on no theme. */
  public static PostDraft of(String key, LocalDate day) {
    return new PostDraft(key, day);
  }

  public PostDraft title(String text) {
    title = text;
    return this;
  }

  /** The preferred source first. */
  public PostDraft sources(String... all) {
    sources = List.of(all);
    return this;
  }

  public PostDraft authors(String... all) {
    authors = List.of(all);
    return this;
  }

  public PostDraft karma(@Nullable Integer points) {
    karma = points;
    return this;
  }

  public PostDraft text(TextFacts facts) {
    text = facts;
    return this;
  }

  public PostDraft summary(SummaryMethod method, String line) {
    summary = new Summary(line, method, List.of());
    return this;
  }

  public PostDraft withoutSummary() {
    summary = Summary.NONE;
    return this;
  }

  public PostDraft relevance(double share) {
    relevance = share;
    return this;
  }

  /** Makes it a link post. */
  public PostDraft pointsTo(Link target) {
    kind = PostKind.LINKPOST;
    link = target;
    return this;
  }

  /** Adds a theme. */
  public PostDraft theme(String id, double score) {
    themes.add(new PostTheme(id, score, List.of("text: " + id)));
    return this;
  }

  public PostDraft duplicateOf(String canonical) {
    canonicalKey = canonical;
    return this;
  }

  public PostDraft firstSeenOn(LocalDate date) {
    firstSeenOn = date;
    return this;
  }

  /** Gives it a new text. */
  public PostDraft updatedOn(LocalDate date) {
    updatedOn = date;
    return this;
  }

  /** Takes away all that a post need not have. */
  public PostDraft bare() {
    publishedAt = null;
    karma = null;
    comments = null;
    authors = List.of();
    return withoutSummary();
  }

  /** The post. */
  public Post post() {
    String url = "https://example.org/" + key.replace(':', '/');
    return new Post(
        key,
        canonicalKey,
        title,
        kind,
        link,
        url,
        List.of(url),
        sources.get(0),
        sources.stream().sorted().toList(),
        authors,
        List.of(),
        publishedAt,
        firstSeenOn,
        firstSeenOn,
        updatedOn,
        day,
        1,
        karma,
        comments,
        text,
        summary,
        new ThemeAssignment(List.copyOf(themes), relevance),
        List.of());
  }
}
