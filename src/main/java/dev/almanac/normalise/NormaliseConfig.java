package dev.almanac.normalise;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How records become sightings.
 *
 * @param zone the job's zone: naive times are read in it, and days are counted in it
 * @param seenOn the day that the run gives all its dumps; null where the dumps say it
 */
public record NormaliseConfig(ZoneId zone, @Nullable LocalDate seenOn) {}
