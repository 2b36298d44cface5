/**
 * The contracts of the published tables ({@code .avsc} beside this package's resources), and the
 * way between records and rows. Uses {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.tables;

import org.jspecify.annotations.NullMarked;
