/**
 * The only room that knows Beam: the pipeline, its options, its coders, and transforms that wire
 * the steps of {@code job}.
 */
@NullMarked
package dev.almanac.beam;

import org.jspecify.annotations.NullMarked;
