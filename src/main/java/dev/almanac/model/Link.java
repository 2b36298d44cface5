package dev.almanac.model;

/**
 * The page that a link post points to.
 *
 * @param url canonical
 * @param postKey the identity that the page has as a post
 */
public record Link(String url, String postKey) {}
