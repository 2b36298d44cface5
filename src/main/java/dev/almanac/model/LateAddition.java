package dev.almanac.model;

import java.time.LocalDate;

/**
 * A post that was first seen after the day of its edition: it also stands, as a link, in the
 * edition of the day on which it was first seen.
 *
 * @param postKey the post
 * @param title its title
 * @param url its canonical URL
 * @param source its preferred source
 * @param digestDate its edition of record
 * @param firstSeenOn the edition in which it is a late addition
 */
public record LateAddition(
    String postKey,
    String title,
    String url,
    String source,
    LocalDate digestDate,
    LocalDate firstSeenOn) {}
