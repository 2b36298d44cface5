package dev.almanac.merge;

import dev.almanac.model.Link;
import dev.almanac.model.Post;
import dev.almanac.model.PostKind;
import dev.almanac.model.Sighting;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import dev.almanac.model.ThemeAssignment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Joins the sightings of one post. The result is a function of the set of sightings: their order
 * and repeats of one sighting change nothing.
 */
public final class PostMerger {
  private static final ThemeAssignment UNASSIGNED = new ThemeAssignment(List.of(), 0);

  /**
   * Later days win; on one day a sighting with more text wins, then the greater by what it says,
   * and by its id only where both say the same.
   */
  private static final Comparator<Sighting> LATEST_LAST =
      Comparator.comparing(Sighting::seenOn)
          .thenComparing(Sighting::words)
          .thenComparing(sighting -> Objects.requireNonNullElse(sighting.contentHash(), ""))
          .thenComparing(sighting -> orLeast(sighting.karma()))
          .thenComparing(sighting -> orLeast(sighting.comments()))
          .thenComparing(Sighting::title)
          .thenComparing(sighting -> String.join("\u0000", sighting.authors()))
          .thenComparing(sighting -> Objects.requireNonNullElse(sighting.suppliedSummary(), ""))
          .thenComparing(Sighting::sightingId);

  private final ZoneId zone;

  /**
   * @param zone the job's zone, in which a moment has its day
   */
  public PostMerger(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * The post of these sightings, its themes not yet assigned.
   *
   * @param all sightings of one post key, at least one; an id may stand there more than once
   * @param published the facts of the text that was published for the post, if there is one
   */
  public Post merge(Collection<Sighting> all, @Nullable TextFacts published) {
    List<Sighting> ordered = distinct(all);
    Sighting latest = ordered.get(ordered.size() - 1);
    Instant publishedAt =
        ordered.stream()
            .map(Sighting::publishedAt)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    LocalDate firstSeenOn = ordered.get(0).seenOn();
    Sighting preferred = preferred(ordered);
    Sighting withText = last(ordered, one -> one.contentHash() == null ? null : one);
    TextFacts text = withText == null ? null : text(withText, published);
    return new Post(
        latest.postKey(),
        latest.postKey(),
        latest.title(),
        ordered.stream().map(Sighting::kind).max(Comparator.naturalOrder()).orElse(PostKind.POST),
        link(ordered),
        preferred.url(),
        union(ordered, sighting -> List.of(sighting.url())),
        preferred.source(),
        union(ordered, sighting -> List.of(sighting.source())),
        Objects.requireNonNullElse(
            last(ordered, sighting -> sighting.authors().isEmpty() ? null : sighting.authors()),
            List.of()),
        union(ordered, Sighting::tags),
        publishedAt,
        firstSeenOn,
        latest.seenOn(),
        withText == null ? null : Edits.updatedOn(ordered, withText),
        publishedAt == null ? firstSeenOn : publishedAt.atZone(zone).toLocalDate(),
        ordered.size(),
        last(ordered, Sighting::karma),
        last(ordered, Sighting::comments),
        text,
        summary(text, last(ordered, Sighting::suppliedSummary)),
        UNASSIGNED,
        List.of());
  }

  /**
   * The facts of the latest text, as the latest sighting of it gives them: its title has a say in
   * them. An earlier run's sighting brings none of its own; where it is the latest, it was the
   * latest then, and its facts are the published ones.
   */
  private static TextFacts text(Sighting latest, @Nullable TextFacts published) {
    TextFacts facts = latest.text();
    if (facts != null) {
      return facts;
    }
    if (published == null || !published.contentHash().equals(latest.contentHash())) {
      throw new IllegalStateException(
          "the published text of " + latest.postKey() + " is not the latest one");
    }
    return published;
  }

  private static List<Sighting> distinct(Collection<Sighting> all) {
    Map<String, Sighting> byId = new HashMap<>();
    for (Sighting sighting : all) {
      // Of one id, read now and read from history, either will do: they say the same.
      byId.merge(sighting.sightingId(), sighting, PostMerger::fresher);
    }
    return byId.values().stream().sorted(LATEST_LAST).toList();
  }

  /** Of the preferred source's sightings the latest, so that a changed slug is followed. */
  private static Sighting preferred(List<Sighting> ordered) {
    Sighting best = ordered.get(0);
    for (Sighting sighting : ordered) {
      if (SourceOrder.COMPARATOR.compare(sighting.source(), best.source()) <= 0) {
        best = sighting;
      }
    }
    return best;
  }

  private static Summary summary(@Nullable TextFacts text, @Nullable String supplied) {
    if (text != null && text.summary().method() != SummaryMethod.NONE) {
      return text.summary();
    }
    return supplied == null
        ? Summary.NONE
        : new Summary(supplied, SummaryMethod.SUPPLIED, List.of());
  }

  private static List<String> union(
      List<Sighting> sightings, Function<Sighting, List<String>> texts) {
    return sightings.stream().map(texts).flatMap(List::stream).distinct().sorted().toList();
  }

  /** The link that is said best, and of equals last: a line of a text hides no forum's record. */
  private static @Nullable Link link(List<Sighting> ordered) {
    return ordered.stream()
        .map(Sighting::link)
        .filter(Objects::nonNull)
        .reduce((one, later) -> later.relation().compareTo(one.relation()) <= 0 ? later : one)
        .orElse(null);
  }

  /** What the latest sighting that says anything says. */
  private static <T> @Nullable T last(
      List<Sighting> ordered, Function<Sighting, @Nullable T> part) {
    for (int i = ordered.size() - 1; i >= 0; i--) {
      T value = part.apply(ordered.get(i));
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The one that brings its text's facts. */
  private static Sighting fresher(Sighting a, Sighting b) {
    return a.text() != null ? a : b;
  }

  private static int orLeast(@Nullable Integer number) {
    return number == null ? Integer.MIN_VALUE : number;
  }
}
