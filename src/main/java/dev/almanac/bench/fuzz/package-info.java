/**
 * The readers' endurance test: files of real records, of which one is broken, and the laws that
 * whatever becomes of it must keep. Uses {@code ingest} and {@code normalise}; knows no engine.
 */
@NullMarked
package dev.almanac.bench.fuzz;

import org.jspecify.annotations.NullMarked;
