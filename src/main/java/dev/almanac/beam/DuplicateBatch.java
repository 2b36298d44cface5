package dev.almanac.beam;

import dev.almanac.model.Duplicate;
import java.util.List;

/**
 * All duplicates as one element.
 *
 * @param duplicates by post key
 */
public record DuplicateBatch(List<Duplicate> duplicates) {}
