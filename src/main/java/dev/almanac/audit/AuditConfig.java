package dev.almanac.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What audits allow.
 *
 * @param failOver the share of a run's records that may be rejects, 0..1
 * @param seenOn the day that the run says it is for; null where it says none
 * @param allowsDrop whether a day may have far fewer posts than its habit
 */
public record AuditConfig(double failOver, @Nullable LocalDate seenOn, boolean allowsDrop) {}
