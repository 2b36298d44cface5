package dev.almanac.audit;

import java.io.IOException;

/** One thing that must be true of what is published. */
interface Audit {

  /** Its name on the command line. */
  String name();

  /** What must be true, in a few words. */
  String holds();

  /**
   * Looks, and reports what is not so.
   *
   * @throws IOException where a file cannot be read
   */
  void check(Subject subject, Findings findings) throws IOException;
}
