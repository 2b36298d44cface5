package dev.almanac.digest.site;

import dev.almanac.model.Post;
import dev.almanac.model.Theme;
import java.util.List;

/** All posts of a theme in a year, by day. */
public record ThemeYearPage(Frame frame, Theme theme, int year, List<Post> posts) {}
