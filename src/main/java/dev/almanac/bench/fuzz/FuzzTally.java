package dev.almanac.bench.fuzz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many files. Not thread-safe. */
public final class FuzzTally {
  /** At most so many violations are kept: those of the files with the lowest numbers. */
  public static final int KEPT = 10;

  /**
   * A law that was broken.
   *
   * @param file the number that makes the file again, with the seed
   * @param what one line
   */
  public record Violation(long file, String what) {}

  private final Map<String, Long> rejects = new TreeMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private long files;
  private long records;
  private long lost;
  private final Map<String, Long> swallowed = new TreeMap<>();
  private long broken;

  void add(FuzzCase file, Laws.Verdict verdict) {
    lost += verdict.lost();
    if (verdict.swallowed() > 0) {
      swallowed.merge(file.family().frame().label(), (long) verdict.swallowed(), Long::sum);
    }
    verdict.rejects().forEach(reject -> rejects.merge(reject.reason(), 1L, Long::sum));
    add(file, verdict.broken());
  }

  /** Counts a file, with the laws that it broke. */
  void add(FuzzCase file, List<String> laws) {
    files++;
    records += file.isRecord() ? 1 : 0;
    laws.forEach(law -> add(new Violation(file.number(), file.mutation() + ": " + law)));
  }

  void add(Violation violation) {
    broken++;
    violations.add(violation);
    violations.sort(Comparator.comparingLong(Violation::file));
    if (violations.size() > KEPT) {
      violations.remove(KEPT);
    }
  }

  void add(FuzzTally other) {
    files += other.files;
    records += other.records;
    lost += other.lost;
    other.swallowed.forEach((label, count) -> swallowed.merge(label, count, Long::sum));
    long before = broken + other.broken;
    other.rejects.forEach((reason, count) -> rejects.merge(reason, count, Long::sum));
    other.violations.forEach(this::add);
    broken = before;
  }

  /** Files read. */
  public long files() {
    return files;
  }

  /** Files of which one record was broken. */
  public long records() {
    return records;
  }

  /** Unharmed records that did not come through; 0 where all is well. */
  public long lost() {
    return lost;
  }

  /** Unharmed records that a broken one made its own text, by the container that allows it. */
  public Map<String, Long> swallowed() {
    return swallowed;
  }

  /** Rejects by their reason. */
  public Map<String, Long> rejects() {
    return rejects;
  }

  /** How often a law was broken. */
  public long broken() {
    return broken;
  }

  /** The first violations. */
  public List<Violation> violations() {
    return violations;
  }
}
