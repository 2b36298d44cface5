/**
 * Words, sentences, folding and stable hashes of plain text. Depends on the JDK alone, but for
 * {@code model.Span}; every stage may use it.
 */
@NullMarked
package dev.almanac.text;

import org.jspecify.annotations.NullMarked;
