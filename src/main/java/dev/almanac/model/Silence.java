package dev.almanac.model;

import java.time.LocalDate;

/**
 * A source of which nothing is heard for longer than its habit.
 *
 * @param source its name in the tables
 * @param lastPost the day of its last post
 * @param perDay its habit, posts a day
 */
public record Silence(String source, LocalDate lastPost, double perDay) {}
