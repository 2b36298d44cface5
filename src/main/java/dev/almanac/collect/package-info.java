/**
 * Collects posts from where they are published into dumps that the job reads. The job itself knows
 * nothing of this room, and opens no connection to a source.
 *
 * <ol>
 *   <li>{@link dev.almanac.collect.SourcesFile}: which sources there are, and how they are asked
 *   <li>{@link dev.almanac.collect.Collection}: all of them, each for itself
 *   <li>{@code source}: what each kind is asked, and which day a record belongs to
 *   <li>{@code fetch}: requests, within limits
 *   <li>{@code days}: the files, a day each
 * </ol>
 *
 * <p>Uses {@code model} and {@code http}.
 */
@NullMarked
package dev.almanac.collect;

import org.jspecify.annotations.NullMarked;
