package dev.almanac.beam;

import dev.almanac.model.CandidatePair;
import java.util.List;

/**
 * Pairs as one element.
 *
 * @param pairs in any order
 */
public record PairBatch(List<CandidatePair> pairs) {}
