package dev.almanac.audit;

import java.util.ArrayList;
import java.util.List;

/** What an audit has looked at and what it has found; of many findings the first are kept. */
public final class Findings {
  private static final int KEPT = 20;

  /**
   * Something that is not as it must be.
   *
   * @param file where, relative to the output
   * @param what the key, and what is wrong with it
   */
  public record Finding(String file, String what) {
    @Override
    public String toString() {
      return file + ": " + what;
    }
  }

  private final List<Finding> first = new ArrayList<>();
  private long checked;
  private long found;

  Findings() {}

  void checked(long things) {
    checked += things;
  }

  void add(String file, String what) {
    found++;
    if (first.size() < KEPT) {
      first.add(new Finding(file, what));
    }
  }

  /** How many things were looked at. */
  public long checked() {
    return checked;
  }

  /** How many were not as they must be. */
  public long found() {
    return found;
  }

  /** The first of them. */
  public List<Finding> first() {
    return List.copyOf(first);
  }
}
