package dev.almanac.summarise;

import dev.almanac.model.Span;

/**
 * A sentence of a post.
 *
 * @param span where it stands
 * @param words its length
 * @param ordinal how many sentences stand before it, from 0
 * @param use whether a summary may have it
 * @param behind how many sentences before it must be read for it
 * @param emphasis a factor for its place among sections, 1 for an ordinary one
 */
record Candidate(Span span, int words, int ordinal, Use use, int behind, double emphasis) {

  /** Whether a summary may have a sentence. */
  enum Use {
    /** It can be read alone. */
    ALONE,
    /** It joins on to what is understood without it: it can be read alone, if not well. */
    CONNECTED,
    /** It points back: it can be read behind those before it. */
    JOINED,
    /** The same, of an item of a list. */
    ITEM,
    /** It points at something that a summary does not have. */
    LEANING,
    /** It is no plain statement, or speaks of the post as a thing: it tells the topic alone. */
    NEVER
  }
}
