/**
 * Titles of all posts → phrases that emerge in a period, against their own past. Uses {@code
 * model}, {@code text} and the measures of {@code stats}; what the taxonomy covers it is told.
 */
@NullMarked
package dev.almanac.discovery;

import org.jspecify.annotations.NullMarked;
