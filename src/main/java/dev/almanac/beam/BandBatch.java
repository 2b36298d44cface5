package dev.almanac.beam;

import dev.almanac.model.BandEntry;
import java.util.List;

/**
 * Bands of many posts as one element.
 *
 * @param entries in any order
 */
public record BandBatch(List<BandEntry> entries) {}
