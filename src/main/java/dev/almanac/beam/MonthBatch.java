package dev.almanac.beam;

import dev.almanac.job.MonthPart;
import java.util.List;

/**
 * Whole months as one element.
 *
 * @param months sorted
 */
public record MonthBatch(List<MonthPart> months) {}
