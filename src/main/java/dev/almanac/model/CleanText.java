package dev.almanac.model;

import java.util.List;

/**
 * A body as readable plain text: blocks in order, an empty line between paragraphs.
 *
 * @param text the whole text; empty where the body held none
 * @param blocks the blocks in order; they do not overlap, and between them lie only white space and
 *     the marks of list items
 */
public record CleanText(String text, List<Block> blocks) {}
