package dev.almanac.model;

import java.time.LocalDate;
import java.util.List;

/**
 * A phrase that emerged in a period.
 *
 * @param grain length of the period
 * @param periodStart its first day
 * @param phrase the phrase's id: folded words with one space between them
 * @param posts canonical posts of the period whose titles say it
 * @param authors different authors of those posts
 * @param baseline mean posts a period over the window before
 * @param score signed log-likelihood ratio G² of the period against the window before, above 0
 * @param burstLevel 0 or 1 (Kleinberg)
 * @param spellings as those titles write it, most often first
 * @param examplePostKeys the first of those posts
 */
public record PhraseStat(
    Grain grain,
    LocalDate periodStart,
    String phrase,
    int posts,
    int authors,
    double baseline,
    double score,
    int burstLevel,
    List<String> spellings,
    List<String> examplePostKeys) {}
