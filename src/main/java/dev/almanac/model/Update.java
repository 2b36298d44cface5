package dev.almanac.model;

import java.time.LocalDate;

/**
 * A post whose text changed after the day of its edition: it also stands, as a link, in the edition
 * of the day on which its present text was first seen.
 *
 * @param postKey the post
 * @param title its title
 * @param url its canonical URL
 * @param digestDate its edition of record
 * @param updatedOn the edition in which it is an update
 */
public record Update(
    String postKey, String title, String url, LocalDate digestDate, LocalDate updatedOn) {}
