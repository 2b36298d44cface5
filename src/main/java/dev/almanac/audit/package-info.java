/**
 * What must be true of tables and digests before they are published, each a class of its own. Uses
 * {@code publish} for the files, {@code tables} for their rows, {@code model} and {@code text};
 * never the code that built them, so that it does not repeat a mistake of theirs.
 */
@NullMarked
package dev.almanac.audit;

import org.jspecify.annotations.NullMarked;
