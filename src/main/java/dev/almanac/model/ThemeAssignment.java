package dev.almanac.model;

import java.util.List;

/**
 * A post's themes and its relevance.
 *
 * @param themes best score first, ties by id
 * @param relevance how far the post belongs to the digest's subject, 0..1
 */
public record ThemeAssignment(List<PostTheme> themes, double relevance) {}
