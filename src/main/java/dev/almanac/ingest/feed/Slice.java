package dev.almanac.ingest.feed;

import dev.almanac.model.Reject;

/**
 * An item as it was cut out of its feed.
 *
 * @param text from its start tag on; of one that is too large, at most {@link Reject#MAX_RAW_BYTES}
 *     bytes of it
 * @param bytes the length of all of it
 * @param ending how it ends
 */
record Slice(String text, long bytes, Ending ending) {

  /** How an item ends. */
  enum Ending {
    /** With its end tag. */
    WHOLE,
    /** Where another item, or the end of the feed's root, begins. */
    CUT,
    /** Where the bytes end. */
    LOST,
    /** Behind the limit, with or without an end tag. */
    TOO_LARGE
  }
}
