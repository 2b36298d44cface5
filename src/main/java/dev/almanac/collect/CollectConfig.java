package dev.almanac.collect;

import dev.almanac.collect.fetch.Deadline;
import dev.almanac.collect.fetch.FetchLimits;
import dev.almanac.http.Backoff;
import dev.almanac.model.DayRange;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What one collection does.
 *
 * @param output the folder of the sources' folders
 * @param days in UTC, all of them over
 * @param seenOn the day on which what has changed is said to be seen
 * @param refresh how many of the last days are looked at again
 * @param deadline when it ends
 * @param limits of each request
 * @param backoff of each request
 * @param userAgent says who asks
 */
public record CollectConfig(
    Path output,
    DayRange days,
    LocalDate seenOn,
    int refresh,
    Deadline deadline,
    FetchLimits limits,
    Backoff backoff,
    String userAgent) {}
