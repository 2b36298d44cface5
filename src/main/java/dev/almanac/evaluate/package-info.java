/**
 * How good the results are, measured on what people know to be right: pairs of posts that are one,
 * summaries that people wrote. It uses the job's own readers and stages, and knows neither engine
 * nor command line.
 */
@NullMarked
package dev.almanac.evaluate;

import org.jspecify.annotations.NullMarked;
