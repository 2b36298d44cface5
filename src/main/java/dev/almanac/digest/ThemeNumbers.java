package dev.almanac.digest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A theme's day against its past.
 *
 * @param today canonical posts of the day
 * @param window days of the trailing window, at most 90; 0 on the first day of all
 * @param perDay mean posts a day over the window
 * @param week posts of the seven days that end with this one
 * @param weekBefore posts of the seven days before those; -1 where the record does not reach back
 * @param lastAsBusy the last day before this one with as many posts; null where there is none
 * @param first whether the theme was never seen before
 */
public record ThemeNumbers(
    int today,
    int window,
    double perDay,
    int week,
    int weekBefore,
    @Nullable LocalDate lastAsBusy,
    boolean first) {}
