package dev.almanac.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of one post in one dump, cleaned; without its body.
 *
 * @param sightingId the post key, {@code #}, and a hash of the record and its place
 * @param postKey the post's identity
 * @param origin where the record stands
 * @param source {@code lesswrong}, {@code alignmentforum}, {@code eaforum}, {@code arxiv}, or a
 *     host name
 * @param nativeId the source's own id
 * @param url canonical
 * @param title plain text on one line, not blank
 * @param kind what sort of post the record says it is
 * @param link the page that it says it is the same post as, such as a link post's target
 * @param publishedAt to the microsecond
 * @param publishedRaw the publication date as the record has it, where it cannot be believed
 * @param seenOn the day on which the dump recorded the post
 * @param authors in the post's own order
 * @param tags sorted
 * @param karma as recorded
 * @param comments as recorded
 * @param suppliedSummary a usable summary that the dump supplied
 * @param contentHash of the clean body; null where the record has none
 * @param words in the clean body; 0 where the record has none
 * @param text what is known of the body; null where the record has none, and where the sighting is
 *     of an earlier run, whose facts are kept by post
 */
public record Sighting(
    String sightingId,
    String postKey,
    Origin origin,
    String source,
    @Nullable String nativeId,
    String url,
    String title,
    PostKind kind,
    @Nullable Link link,
    @Nullable Instant publishedAt,
    @Nullable String publishedRaw,
    LocalDate seenOn,
    List<String> authors,
    List<String> tags,
    @Nullable Integer karma,
    @Nullable Integer comments,
    @Nullable String suppliedSummary,
    @Nullable String contentHash,
    int words,
    @Nullable TextFacts text) {

  /** The same sighting with these facts of its body, or with none. */
  public Sighting withText(@Nullable TextFacts facts) {
    return new Sighting(
        sightingId,
        postKey,
        origin,
        source,
        nativeId,
        url,
        title,
        kind,
        link,
        publishedAt,
        publishedRaw,
        seenOn,
        authors,
        tags,
        karma,
        comments,
        suppliedSummary,
        contentHash,
        words,
        facts);
  }
}
