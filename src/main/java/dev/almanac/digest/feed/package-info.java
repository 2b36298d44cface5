/**
 * Feeds of editions: Atom (RFC 4287), RSS 2.0, JSON Feed 1.1, and the list of them as OPML 2.0.
 * Entries have identifiers that stay, whatever address the site moves to.
 */
@NullMarked
package dev.almanac.digest.feed;

import org.jspecify.annotations.NullMarked;
