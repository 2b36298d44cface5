package dev.almanac.digest.site;

import dev.almanac.digest.edition.EditionId;
import java.util.List;

/** All years with their months, the last year first. */
public record CalendarPage(Frame frame, String lead, List<Year> years) {

  /** A year. */
  public record Year(EditionId id, int posts, List<Month> months) {
    public String name() {
      return id.name();
    }
  }

  /** A month. */
  public record Month(EditionId id, String words, int posts) {}
}
