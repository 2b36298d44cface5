package dev.almanac.beam;

import java.util.List;

/**
 * Keys of posts as one element.
 *
 * @param keys sorted
 */
public record KeyBatch(List<String> keys) {}
