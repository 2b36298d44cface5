package dev.almanac.model;

/**
 * On how many posts of one day two themes meet; cells of one place add up.
 *
 * @param day the day, counted from 1970-01-01
 * @param themeA the theme whose id comes first
 * @param themeB the other one
 * @param posts canonical posts
 */
public record PairCell(int day, String themeA, String themeB, int posts) {}
