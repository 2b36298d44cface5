package dev.almanac.audit;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** No more of a run's records are rejects than it allows. */
public final class RejectShareAudit implements Audit {

  RejectShareAudit() {}

  @Override
  public String name() {
    return "reject-share";
  }

  @Override
  public String holds() {
    return "no more of a run's records are rejects than --failOver allows";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    Map<String, long[]> runs = new TreeMap<>();
    for (RunInputs input : RunInputs.read(subject)) {
      long[] sums = runs.computeIfAbsent(input.file(), file -> new long[2]);
      sums[0] += input.records();
      sums[1] += input.rejects();
    }
    runs.forEach(
        (file, sums) -> {
          findings.checked(sums[0]);
          breach(sums[0], sums[1], subject.config().failOver())
              .ifPresent(breach -> findings.add(file, breach));
        });
  }

  /**
   * What is wrong with a share of rejects; empty where nothing is.
   *
   * @param limit the share of the records that may be rejects, 0..1
   */
  public static Optional<String> breach(long records, long rejects, double limit) {
    return rejects <= limit * records
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%,d of %,d records are rejects, %.3f%%, and no more than %s%% may be",
                rejects,
                records,
                100.0 * rejects / records,
                BigDecimal.valueOf(limit).movePointRight(2).stripTrailingZeros().toPlainString()));
  }
}
