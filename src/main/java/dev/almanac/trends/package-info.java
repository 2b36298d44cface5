/**
 * What moved: the published statistics of themes → movements of a period, a theme's story, charts.
 * Reads through a connection on which the tables stand as views; uses {@code model} and the measure
 * of surprise in {@code stats}.
 */
@NullMarked
package dev.almanac.trends;

import org.jspecify.annotations.NullMarked;
