package dev.almanac.summarise;

import dev.almanac.model.Span;

/**
 * A sentence of a post that may stand in its summary.
 *
 * @param span where it stands
 * @param words its length
 * @param ordinal how many sentences of paragraphs stand before it, from 0
 * @param place its place in its paragraph, from 0
 * @param section what the section does for the post
 * @param opensSection whether its paragraph is the first of a section with a heading
 */
record Candidate(
    Span span, int words, int ordinal, int place, Section section, boolean opensSection) {

  /** What a section does for the post, as far as its heading tells. */
  enum Section {
    OPENING,
    BODY,
    CONCLUSION,
    /** Thanks, references, notes: says nothing of the matter. */
    DEAD
  }
}
