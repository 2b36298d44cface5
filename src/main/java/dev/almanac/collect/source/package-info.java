/**
 * The kinds of sources: what each is asked, and which day each of its records belongs to.
 *
 * <ol>
 *   <li>{@link dev.almanac.collect.source.ForumSource}: the GraphQL API of ForumMagnum;
 *   <li>{@link dev.almanac.collect.source.ArxivSource}: the API of arXiv;
 *   <li>{@link dev.almanac.collect.source.FeedSource}: RSS, Atom and JSON Feed;
 *   <li>{@link dev.almanac.collect.source.SitemapSource}: the pages that a site lists.
 * </ol>
 *
 * <p>Days are those of UTC.
 */
@NullMarked
package dev.almanac.collect.source;

import org.jspecify.annotations.NullMarked;
