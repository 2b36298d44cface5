/**
 * Editions as text: Markdown, plain text, JSON. An outline of headings, lines and lists stands
 * between what an edition says and the forms that read from top to bottom.
 */
@NullMarked
package dev.almanac.digest.form;

import org.jspecify.annotations.NullMarked;
