/**
 * A day's posts and the counts of the past → a digest → Markdown; in the rooms below, editions of
 * days, weeks, months and years, and their forms. Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.digest;

import org.jspecify.annotations.NullMarked;
