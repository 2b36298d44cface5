/**
 * One post or a few a file: digests, Markdown with front matter, saved web pages. Uses {@code
 * model} and {@code text}.
 */
@NullMarked
package dev.almanac.ingest.page;

import org.jspecify.annotations.NullMarked;
