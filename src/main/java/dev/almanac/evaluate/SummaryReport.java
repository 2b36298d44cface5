package dev.almanac.evaluate;

import java.util.List;

/**
 * How summaries compare with people's.
 *
 * @param texts how many were summarised
 * @param systems the job's own first
 */
public record SummaryReport(int texts, List<SystemScores> systems) {}
