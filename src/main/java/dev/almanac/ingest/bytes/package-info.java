/**
 * Bytes before they are records: unpacked, in UTF-8, and a bounded part of them at hand. Uses
 * {@code model}.
 */
@NullMarked
package dev.almanac.ingest.bytes;

import org.jspecify.annotations.NullMarked;
