/** Items of RSS and entries of Atom feeds. Uses {@code model} and {@code text}. */
@NullMarked
package dev.almanac.ingest.feed;

import org.jspecify.annotations.NullMarked;
