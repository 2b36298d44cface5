package dev.almanac.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One record as its dump holds it: read, but not yet believed. Every text is as the dump has it.
 *
 * @param origin where it stands
 * @param address what the post is known by
 * @param title the title, perhaps with entities or broken over lines
 * @param authors display names, in the post's own order
 * @param timing when it was published and recorded
 * @param counters what the source counts of it
 * @param tags the source's own tags
 * @param body the body with its mark-up; null where the record has none
 * @param summary a summary that the dump supplies
 * @param standing what sort of post it is, and whether its source shows it
 * @param raw the record as it stands in the dump, made only where it is asked for
 */
public record RawRecord(
    Origin origin,
    Address address,
    @Nullable String title,
    List<String> authors,
    Timing timing,
    Counters counters,
    List<String> tags,
    @Nullable Body body,
    @Nullable String summary,
    Standing standing,
    Supplier<String> raw) {

  /**
   * What a post is known by.
   *
   * @param nativeId the source's own id
   * @param url the link to the post, perhaps doubled, relative or without a scheme
   * @param source the source as the input's mapping names it; null where the link tells
   * @param target the page that a link post points to
   * @param declared other pages that the record says it is the same post as
   */
  public record Address(
      @Nullable String nativeId,
      @Nullable String url,
      @Nullable String source,
      @Nullable String target,
      List<Declared> declared) {

    /** An address that declares nothing but perhaps a link post's target. */
    public Address(
        @Nullable String nativeId,
        @Nullable String url,
        @Nullable String source,
        @Nullable String target) {
      this(nativeId, url, source, target, List.of());
    }
  }

  /**
   * A page that a record says it is the same post as.
   *
   * @param url the page, as the record has it
   * @param relation how it says it
   */
  public record Declared(String url, Link.Relation relation) {}

  /**
   * When a post was published and recorded.
   *
   * @param publishedAt the publication date in any form
   * @param pattern the form that the input's mapping gives it ({@code java.time} letters); null for
   *     the usual forms
   * @param zone where the input's naive times are read; null for the job's zone
   * @param seenOn the day on which the dump itself says that it recorded the post
   */
  public record Timing(
      @Nullable String publishedAt,
      @Nullable String pattern,
      @Nullable ZoneId zone,
      @Nullable LocalDate seenOn) {

    /** Nothing is known. */
    public static final Timing NONE = new Timing(null, null, null, null);

    /** A publication date in one of the usual forms. */
    public static Timing published(@Nullable String date) {
      return new Timing(date, null, null, null);
    }
  }

  /**
   * What a source counts of a post.
   *
   * @param karma points
   * @param comments number of comments
   */
  public record Counters(@Nullable Integer karma, @Nullable Integer comments) {

    /** Nothing is counted. */
    public static final Counters NONE = new Counters(null, null);
  }

  /**
   * A body.
   *
   * @param text with its mark-up
   * @param markup how it is marked up
   */
  public record Body(String text, Markup markup) {

    /** The body of a text; null where there is none, or a blank one. */
    public static @Nullable Body of(@Nullable String text, Markup markup) {
      return text == null || text.isBlank() ? null : new Body(text, markup);
    }
  }

  /**
   * What sort of post it is, and whether its source shows it.
   *
   * @param kind what the record says; what the title says is found out later
   * @param withheld the reason for which the source does not show the post, as a reject's code:
   *     {@code draft}, {@code deleted}, {@code unlisted} or {@code rejected}; null where it does
   */
  public record Standing(PostKind kind, @Nullable String withheld) {

    /** An ordinary post, shown. */
    public static final Standing POST = new Standing(PostKind.POST, null);
  }

  /** The same record with another address, and the zone of its input's mapping if it has one. */
  public RawRecord from(Address other, @Nullable ZoneId zone) {
    return new RawRecord(
        origin,
        other,
        title,
        authors,
        new Timing(
            timing.publishedAt, timing.pattern, zone == null ? timing.zone : zone, timing.seenOn),
        counters,
        tags,
        body,
        summary,
        standing,
        raw);
  }
}
