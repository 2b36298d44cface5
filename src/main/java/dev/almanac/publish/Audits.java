package dev.almanac.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What must be true of a run's counts before anything is published. */
public final class Audits {

  private Audits() {}

  /**
   * Every record of every dump is accounted for.
   *
   * @param dump its name
   * @param records read
   * @param sightings accepted
   * @param rejects not accepted
   * @throws AuditException where they do not add up
   */
  public static void reconcile(String dump, long records, long sightings, long rejects)
      throws AuditException {
    if (records != sightings + rejects || sightings < 0 || rejects < 0) {
      throw new AuditException(
          dump
              + ": "
              + records
              + " records read, but "
              + sightings
              + " sightings and "
              + rejects
              + " rejects");
    }
  }

  /**
   * No more of the records were rejected than is allowed.
   *
   * @param limit the share of them that may be, 0..1
   * @throws AuditException where more were
   */
  public static void rejectShare(long records, long rejects, double limit) throws AuditException {
    if (rejects > limit * records) {
      throw new AuditException(
          String.format(
              Locale.ROOT,
              "%,d of %,d records are rejects, %.3f%%, and no more than %s%% may be",
              rejects,
              records,
              100.0 * rejects / records,
              BigDecimal.valueOf(limit).movePointRight(2).stripTrailingZeros().toPlainString()));
    }
  }

  /**
   * No post stands in two digests.
   *
   * @param posts the links of each edition's posts, by edition
   * @throws AuditException naming the first that does
   */
  public static void onceEach(Map<String, List<String>> posts) throws AuditException {
    Map<String, String> editions = new HashMap<>();
    for (String edition : posts.keySet().stream().sorted().toList()) {
      for (String link : posts.getOrDefault(edition, new ArrayList<>())) {
        String before = editions.put(link, edition);
        if (before != null) {
          throw new AuditException(link + " stands in " + before + " and in " + edition);
        }
      }
    }
  }
}
