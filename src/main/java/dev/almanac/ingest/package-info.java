/**
 * Reads dumps: bytes in, raw records and rejects out, told apart by content.
 *
 * <ol>
 *   <li>{@code DumpFiles}: the files that an input names; {@code DumpSplitter}: the parts of large
 *       ones
 *   <li>{@code bytes}: unpacked, in UTF-8, a bounded part of them at hand
 *   <li>{@code DumpReader}, {@code Container}: which reader a dump needs
 *   <li>{@code json}, {@code feed}, {@code table}, {@code page}: the readers
 *   <li>{@code mapping}: records of any shape, by the names of their fields
 * </ol>
 *
 * <p>{@code dump} is what all readers work with. Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.ingest;

import org.jspecify.annotations.NullMarked;
