/** Records in JSON: arrays, answers and lines of them. Uses {@code model} and {@code text}. */
@NullMarked
package dev.almanac.ingest.json;

import org.jspecify.annotations.NullMarked;
