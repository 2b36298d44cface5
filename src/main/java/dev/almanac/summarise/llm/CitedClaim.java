package dev.almanac.summarise.llm;

import java.util.List;

/**
 * A sentence on a day's posts as the model gave it, not yet believed.
 *
 * @param sentence what it says
 * @param posts numbers of the posts that it rests on
 */
record CitedClaim(String sentence, List<Integer> posts) {}
