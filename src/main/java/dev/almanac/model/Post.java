package dev.almanac.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post: the join of its sightings, with its summary and themes; without its body.
 *
 * @param postKey its identity
 * @param canonicalKey the key of the group's canonical post; its own where it is canonical
 * @param title as last seen
 * @param kind the sort that says most, of all that its sightings say
 * @param link the page that it says it is the same post as, as it is said best and last
 * @param url of the preferred source
 * @param urls all canonical URLs, sorted
 * @param source the preferred source
 * @param sources all sources, sorted
 * @param authors as last seen, in the post's own order
 * @param tags union, sorted
 * @param publishedAt earliest known
 * @param firstSeenOn over all sightings
 * @param lastSeenOn over all sightings
 * @param updatedOn the first day on which its present text was seen, where it had another one
 *     before
 * @param digestDate the edition of record
 * @param sightings how often it was recorded
 * @param karma as last seen
 * @param comments as last seen
 * @param text what is known of the body of the latest sighting that has one
 * @param summary a model's, else the offline one, else the supplied one
 * @param assignment its themes and relevance
 * @param alsoOn the sources of the posts that it stands for, sorted
 */
public record Post(
    String postKey,
    String canonicalKey,
    String title,
    PostKind kind,
    @Nullable Link link,
    String url,
    List<String> urls,
    String source,
    List<String> sources,
    List<String> authors,
    List<String> tags,
    @Nullable Instant publishedAt,
    LocalDate firstSeenOn,
    LocalDate lastSeenOn,
    @Nullable LocalDate updatedOn,
    LocalDate digestDate,
    int sightings,
    @Nullable Integer karma,
    @Nullable Integer comments,
    @Nullable TextFacts text,
    Summary summary,
    ThemeAssignment assignment,
    List<String> alsoOn) {

  /** The same post with its themes. */
  public Post withAssignment(ThemeAssignment themes) {
    return with(canonicalKey, summary, themes, alsoOn);
  }

  /** The same post in its group. */
  public Post inGroup(String canonical, List<String> sourcesOfOthers) {
    return with(canonical, summary, assignment, sourcesOfOthers);
  }

  /** The same post with another summary. */
  public Post withSummary(Summary other) {
    return with(canonicalKey, other, assignment, alsoOn);
  }

  private Post with(
      String canonical, Summary told, ThemeAssignment themes, List<String> sourcesOfOthers) {
    return new Post(
        postKey,
        canonical,
        title,
        kind,
        link,
        url,
        urls,
        source,
        sources,
        authors,
        tags,
        publishedAt,
        firstSeenOn,
        lastSeenOn,
        updatedOn,
        digestDate,
        sightings,
        karma,
        comments,
        text,
        told,
        themes,
        sourcesOfOthers);
  }

  /** Where it stands: its own sources and those of the posts that it stands for, sorted. */
  public List<String> standsOn() {
    return Stream.concat(sources.stream(), alsoOn.stream()).distinct().sorted().toList();
  }

  /** Whether it stands for its group. */
  public boolean isCanonical() {
    return postKey.equals(canonicalKey);
  }

  /** Whether it was first recorded on a later day than its edition's. */
  public boolean isLate() {
    return firstSeenOn.isAfter(digestDate);
  }
}
