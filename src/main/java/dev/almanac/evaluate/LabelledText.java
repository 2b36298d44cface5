package dev.almanac.evaluate;

import java.util.Set;

/**
 * A text that people gave labels.
 *
 * @param group what is never to be parted: texts of one group are all learned from, or all scored
 * @param title on one line; may be empty
 * @param text what is read beside it; may be empty
 * @param labels at least one
 */
public record LabelledText(String group, String title, String text, Set<String> labels) {}
