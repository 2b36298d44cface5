/**
 * What an edition says, whatever its form: of a day, a week, a month or a year. Made of posts and
 * counts in memory; uses the daily digest's room, {@code model} and {@code text}.
 */
@NullMarked
package dev.almanac.digest.edition;

import org.jspecify.annotations.NullMarked;
