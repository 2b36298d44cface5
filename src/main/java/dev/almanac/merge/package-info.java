/**
 * Sightings → posts: the join of ARCHITECTURE, “The one idea”. Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.merge;

import org.jspecify.annotations.NullMarked;
