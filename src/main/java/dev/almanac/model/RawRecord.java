package dev.almanac.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One record as its dump holds it: read, but not yet believed. Every text is as the dump has it.
 *
 * @param origin where it stands
 * @param nativeId the source's own id
 * @param url the link to the post, perhaps doubled, relative or without a scheme
 * @param source the source as the record names it
 * @param title the title, perhaps with entities or broken over lines
 * @param authors display names, in the post's own order
 * @param publishedAt the publication date in any form
 * @param seenOn the day on which the dump itself says that it recorded the post
 * @param karma points
 * @param comments number of comments
 * @param tags the source's own tags
 * @param body the body with its mark-up
 * @param markup how the body is marked up
 * @param summary a summary that the dump supplies
 * @param raw the record as it stands in the dump, made only where it is asked for
 */
public record RawRecord(
    Origin origin,
    @Nullable String nativeId,
    @Nullable String url,
    @Nullable String source,
    @Nullable String title,
    List<String> authors,
    @Nullable String publishedAt,
    @Nullable LocalDate seenOn,
    @Nullable Integer karma,
    @Nullable Integer comments,
    List<String> tags,
    @Nullable String body,
    Markup markup,
    @Nullable String summary,
    Supplier<String> raw) {}
