/**
 * Short summaries of posts: the author's own where there is one, else sentences of the post. Uses
 * {@code model} and {@code text}.
 *
 * <ol>
 *   <li>{@link dev.almanac.summarise.OfflineSummarizer} is the way in;
 *   <li>{@link dev.almanac.summarise.AuthorSummary} finds what the author labelled a summary;
 *   <li>{@link dev.almanac.summarise.Candidates} are its sentences, of the {@link
 *       dev.almanac.summarise.Passages} that are read, and say which of them can stand in a
 *       summary;
 *   <li>{@link dev.almanac.summarise.Salience} weighs them and the {@link
 *       dev.almanac.summarise.Concepts} that they speak of, {@link dev.almanac.summarise.Selection}
 *       picks.
 * </ol>
 */
@NullMarked
package dev.almanac.summarise;

import org.jspecify.annotations.NullMarked;
