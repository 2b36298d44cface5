package dev.almanac.summarise.llm;

/**
 * A sentence as the model gave it, not yet believed.
 *
 * @param sentence what it says
 * @param quote the words of the text that it rests on
 */
record Claim(String sentence, String quote) {}
