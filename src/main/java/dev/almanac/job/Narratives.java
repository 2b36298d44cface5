package dev.almanac.job;

import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model says of days.
 *
 * @param answers those of the editions that this run builds, whenever they were given
 * @param made what was asked in this run, or is still to be asked
 * @param counts for the run record
 */
public record Narratives(List<ModelCall> answers, List<ModelCall> made, List<Count> counts) {

  /** Of a run that asks no model. */
  public static final Narratives NONE = new Narratives(List.of(), List.of(), List.of());

  /** The sentences by day. */
  Map<LocalDate, List<ModelSentence>> byDay() {
    Map<LocalDate, List<ModelSentence>> days = new HashMap<>();
    for (ModelCall answer : answers) {
      LocalDate edition = answer.edition();
      if (edition != null) {
        days.put(edition, answer.sentences());
      }
    }
    return days;
  }
}
