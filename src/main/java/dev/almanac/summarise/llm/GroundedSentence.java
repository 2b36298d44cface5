package dev.almanac.summarise.llm;

import dev.almanac.model.Span;

/**
 * A sentence that its quote supports.
 *
 * @param text on one line
 * @param evidence the quote's place in the text, in UTF-16 characters
 */
record GroundedSentence(String text, Span evidence) {}
