package dev.almanac.beam;

import dev.almanac.model.PhraseStat;
import java.util.List;

/** Phrases that emerge as one element. */
public record PhraseBatch(List<PhraseStat> phrases) {}
