package dev.almanac.digest.site;

import dev.almanac.digest.edition.Edition;
import dev.almanac.model.Post;
import dev.almanac.model.Theme;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A theme's page.
 *
 * @param parent the theme that it belongs under
 * @param children the themes that belong under it
 * @param story sentences
 * @param chart its share by month
 * @param mattered the posts of all time that mattered most
 * @param latest the last posts
 * @param years posts a year, the last year first
 */
public record ThemePage(
    Frame frame,
    Theme theme,
    @Nullable Theme parent,
    List<Theme> children,
    List<String> story,
    LineChart chart,
    List<Edition.Pick> mattered,
    List<Post> latest,
    SortedMap<Integer, Integer> years) {}
