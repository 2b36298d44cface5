package dev.almanac.model;

/**
 * A stretch of the clean text, in UTF-16 characters.
 *
 * @param start first character
 * @param end one past the last character
 */
public record Span(int start, int end) {}
