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

  /** Posts that this run has made of their sightings. */
  public static final String MERGED = "posts_merged";

  /** Bytes of the dumps, packed as they are; of no dump that was refused unread. */
  public static final String BYTES = "bytes_read";

  /** Begins the names of the counts of duplicates of one kind. */
  public static final String DUPLICATES = "duplicates_";

  /** Begins the names of the counts of posts whose summary is from one source. */
  public static final String SUMMARIES = "summaries_";

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
