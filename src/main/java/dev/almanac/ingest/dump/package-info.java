/**
 * What every reader of a dump works with: the dump's name, limits and mapping, and the sink for
 * what is found. Uses {@code model}.
 */
@NullMarked
package dev.almanac.ingest.dump;

import org.jspecify.annotations.NullMarked;
