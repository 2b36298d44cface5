/**
 * Short summaries of posts: the author's own where there is one, else sentences of the post. Uses
 * {@code model} and {@code text}.
 *
 * <ol>
 *   <li>{@link dev.almanac.summarise.OfflineSummarizer} is the way in;
 *   <li>{@link dev.almanac.summarise.AuthorSummary} finds what the author labelled a summary;
 *   <li>{@link dev.almanac.summarise.Candidates} are the sentences fit to stand alone, {@link
 *       dev.almanac.summarise.Salience} weighs them, {@link dev.almanac.summarise.Extraction}
 *       picks.
 * </ol>
 */
@NullMarked
package dev.almanac.summarise;

import org.jspecify.annotations.NullMarked;
