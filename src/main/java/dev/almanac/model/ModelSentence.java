package dev.almanac.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a model, and what it rests on.
 *
 * @param text plain text on one line
 * @param evidence of a summary: the stretch of the clean text that it rests on, counted in code
 *     points; else null
 * @param cites of a narrative: keys of the posts that it rests on; else empty
 */
public record ModelSentence(String text, @Nullable Span evidence, List<String> cites) {}
