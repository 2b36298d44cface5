package dev.almanac.beam;

import dev.almanac.job.SpooledReject;
import java.util.List;

/**
 * Rejects as one element, perhaps none: the table is written for a run without any as well.
 *
 * @param rejects in any order
 */
public record RejectBatch(List<SpooledReject> rejects) {}
