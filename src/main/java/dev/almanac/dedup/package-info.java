/**
 * What a text looks like, small enough to compare: shingles and MinHash signatures. Uses {@code
 * model} and {@code text}.
 */
@NullMarked
package dev.almanac.dedup;

import org.jspecify.annotations.NullMarked;
