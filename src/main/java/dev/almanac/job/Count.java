package dev.almanac.job;

import java.util.Optional;

/**
 * A count for the run record; counts of one scope and name add up.
 *
 * @param scope a dump's name, or empty for the whole run
 * @param name what is counted
 * @param value how many; negative to take back what another stage counted
 */
public record Count(String scope, String name, long value) {
  public static final String RECORDS = "records";
  public static final String SIGHTINGS = "sightings";
  public static final String REJECTS = "rejects";

  private static final String REASON = "rejects_";

  /** The name of the count of rejects of one reason, over the whole run. */
  public static String reject(String reason) {
    return REASON + reason;
  }

  /** The reason that a name of such a count tells; empty for other names. */
  public static Optional<String> reasonOf(String name) {
    return name.startsWith(REASON)
        ? Optional.of(name.substring(REASON.length()))
        : Optional.empty();
  }
}
