/**
 * Summaries and narratives by a language model, held against what they rest on. Knows no table and
 * no engine.
 *
 * <ol>
 *   <li>{@link dev.almanac.summarise.llm.PostSummarizer} and {@link
 *       dev.almanac.summarise.llm.Narrator} are the ways in;
 *   <li>{@link dev.almanac.summarise.llm.Prompts} says what is asked, {@link
 *       dev.almanac.summarise.llm.AnswerParser} reads what comes back;
 *   <li>{@link dev.almanac.summarise.llm.Grounding} and {@link dev.almanac.summarise.llm.Citations}
 *       let through what is supported, and nothing else;
 *   <li>{@link dev.almanac.summarise.llm.ModelClient} sends requests within {@link
 *       dev.almanac.summarise.llm.Budget}, pace and deadlines.
 * </ol>
 */
@NullMarked
package dev.almanac.summarise.llm;

import org.jspecify.annotations.NullMarked;
