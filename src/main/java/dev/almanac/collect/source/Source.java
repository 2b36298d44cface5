package dev.almanac.collect.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.NavigableSet;

/** Somewhere that posts come from. */
public interface Source {
  /**
   * Asks for these days and hands over each that is complete, as soon as it is.
   *
   * @param days in UTC
   * @param sink takes each day once at most
   * @throws dev.almanac.collect.fetch.FetchFault where the source does not answer; days that were
   *     handed over before are complete
   * @throws IOException where the sink cannot write
   */
  void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException;
}
