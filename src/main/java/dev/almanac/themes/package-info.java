/**
 * The themes of the field: the taxonomy, finding its phrases in a text, and deciding from title,
 * tags and text what a post is about and whether it belongs to the digest. Uses {@code model} and
 * {@code text}, and Jackson for the taxonomy's YAML.
 *
 * <p>{@link dev.almanac.themes.Taxonomy} is read once; {@link dev.almanac.themes.ThemeMatcher} runs
 * where the body is read; {@link dev.almanac.themes.ThemeAssigner} runs on what travels.
 */
@NullMarked
package dev.almanac.themes;

import org.jspecify.annotations.NullMarked;
