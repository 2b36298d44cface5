/**
 * What was collected, as files: a day a file, whole or not there. The files are all the state that
 * a collection has.
 *
 * <ol>
 *   <li>{@link dev.almanac.collect.days.DayFiles} is the way in: which days are wanted, and where a
 *       day's dump goes;
 *   <li>{@link dev.almanac.collect.days.DayDump} is a day's content, as lines of JSON or as a feed.
 * </ol>
 */
@NullMarked
package dev.almanac.collect.days;

import org.jspecify.annotations.NullMarked;
