package dev.almanac.merge;

import dev.almanac.model.Sighting;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a text was edited after it was first seen. Dumps of two sorts give one text in
 * two forms, an excerpt or a page, so that only sightings of one source and format tell an edit.
 */
final class Edits {

  private Edits() {}

  /**
   * The first day on which the present text was seen, where another one was seen before it.
   *
   * @param sightings of one post
   * @param latest the one among them whose text is the present one
   */
  static @Nullable LocalDate updatedOn(Collection<Sighting> sightings, Sighting latest) {
    List<Sighting> alike =
        sightings.stream()
            .filter(one -> one.contentHash() != null)
            .filter(one -> one.source().equals(latest.source()))
            .filter(one -> one.origin().format() == latest.origin().format())
            .toList();
    Set<LocalDate> present =
        alike.stream()
            .filter(one -> isText(one, latest))
            .map(Sighting::seenOn)
            .collect(Collectors.toSet());
    // Two captures of one day that differ have no order.
    return alike.stream()
        .filter(one -> !isText(one, latest) && !present.contains(one.seenOn()))
        .map(Sighting::seenOn)
        .max(LocalDate::compareTo)
        .flatMap(before -> present.stream().filter(before::isBefore).min(LocalDate::compareTo))
        .orElse(null);
  }

  private static boolean isText(Sighting sighting, Sighting latest) {
    return String.valueOf(sighting.contentHash()).equals(latest.contentHash());
  }
}
