/**
 * A raw record → a sighting with its clean text: canonical URL, post key, titles, dates, authors.
 * Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.normalise;

import org.jspecify.annotations.NullMarked;
