package dev.almanac.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of every post of all time, whatever a run brings: enough to find its
 * duplicates, to count it, and to name it as a late addition. Of a post that no run changes no more
 * than this is read.
 *
 * @param postKey its identity
 * @param canonicalKey the key of the post that stands for it
 * @param title plain text on one line
 * @param kind what sort of post it is
 * @param link where it points to
 * @param url canonical URL of the preferred source
 * @param source the preferred source
 * @param sources all sources, sorted
 * @param authors in the post's own order
 * @param digestDate the edition of record
 * @param firstSeenOn over all sightings
 * @param updatedOn the first day on which its present text was seen, where it had another one
 * @param karma as last seen
 * @param summaryMethod where its summary is from
 * @param themes ids of its themes, sorted
 * @param text null where no body was ever seen
 */
public record PostCard(
    String postKey,
    String canonicalKey,
    String title,
    PostKind kind,
    @Nullable Link link,
    String url,
    String source,
    List<String> sources,
    List<String> authors,
    LocalDate digestDate,
    LocalDate firstSeenOn,
    @Nullable LocalDate updatedOn,
    @Nullable Integer karma,
    SummaryMethod summaryMethod,
    List<String> themes,
    @Nullable TextPrint text) {

  /** The card of a post. */
  public static PostCard of(Post post) {
    TextFacts facts = post.text();
    return new PostCard(
        post.postKey(),
        post.canonicalKey(),
        post.title(),
        post.kind(),
        post.link(),
        post.url(),
        post.source(),
        post.sources(),
        post.authors(),
        post.digestDate(),
        post.firstSeenOn(),
        post.updatedOn(),
        post.karma(),
        post.summary().method(),
        post.assignment().themes().stream().map(PostTheme::themeId).sorted().toList(),
        facts == null ? null : TextPrint.of(facts));
  }

  /** The same card in its group. */
  public PostCard inGroup(String canonical) {
    return canonical.equals(canonicalKey)
        ? this
        : new PostCard(
            postKey,
            canonical,
            title,
            kind,
            link,
            url,
            source,
            sources,
            authors,
            digestDate,
            firstSeenOn,
            updatedOn,
            karma,
            summaryMethod,
            themes,
            text);
  }

  /** Whether it stands for its group. */
  public boolean isCanonical() {
    return postKey.equals(canonicalKey);
  }

  /** The day in whose edition it stands as an update; null where there is none. */
  public @Nullable LocalDate updateDay() {
    return updatedOn == null || !updatedOn.isAfter(digestDate) ? null : updatedOn;
  }

  /** Whether it was first recorded on a later day than its edition's. */
  public boolean isLate() {
    return firstSeenOn.isAfter(digestDate);
  }
}
