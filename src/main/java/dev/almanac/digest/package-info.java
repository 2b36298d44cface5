/**
 * A day's posts and the counts of the past → a digest → Markdown. Uses {@code model} and {@code
 * text}.
 */
@NullMarked
package dev.almanac.digest;

import org.jspecify.annotations.NullMarked;
