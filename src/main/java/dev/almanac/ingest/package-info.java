/**
 * Reads dumps: bytes in, raw records and rejects out, one reader a format, told apart by content.
 * Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.ingest;

import org.jspecify.annotations.NullMarked;
