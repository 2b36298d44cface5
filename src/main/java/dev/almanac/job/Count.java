package dev.almanac.job;

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
}
