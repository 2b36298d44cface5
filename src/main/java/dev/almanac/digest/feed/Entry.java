package dev.almanac.digest.feed;

import java.time.ZonedDateTime;

/**
 * An edition in a feed.
 *
 * @param id a URN that stays
 * @param title of the edition
 * @param url of its page, whole
 * @param at the end of its last day
 * @param updated the end of the last day on which what it tells changed
 * @param summary plain text on one line
 * @param html its content, escaped by a template
 */
public record Entry(
    String id,
    String title,
    String url,
    ZonedDateTime at,
    ZonedDateTime updated,
    String summary,
    String html) {}
