/**
 * Posts → tallies that merge → statistics of themes over time. Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.stats;

import org.jspecify.annotations.NullMarked;
