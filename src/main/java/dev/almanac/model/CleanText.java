package dev.almanac.model;

import java.util.List;

/**
 * A body as readable plain text: blocks in order, an empty line between paragraphs.
 *
 * @param text the whole text; empty where the body held none
 * @param blocks the blocks in order; they do not overlap, and only white space lies between them
 */
public record CleanText(String text, List<Block> blocks) {}
