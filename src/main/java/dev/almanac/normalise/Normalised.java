package dev.almanac.normalise;

import dev.almanac.model.CleanText;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import java.util.Optional;

/** What became of a raw record. */
public sealed interface Normalised {

  /**
   * A sighting.
   *
   * @param sighting without the facts of its text, which later rooms add
   * @param text the clean body; empty where the record has none
   */
  record Accepted(Sighting sighting, Optional<CleanText> text) implements Normalised {}

  /** A record that names no post or no day. */
  record Refused(Reject reject) implements Normalised {}
}
