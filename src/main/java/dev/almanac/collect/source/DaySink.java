package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.FetchFault;
import java.io.IOException;
import java.time.LocalDate;

/** Takes what a source says. */
public interface DaySink {
  /** A day that is complete. */
  void put(LocalDate day, DayDump dump) throws IOException;

  /**
   * A day of which something cannot be had. It is asked for again by the next collection.
   *
   * @param dump the rest
   * @param why it cannot
   */
  void putPart(LocalDate day, DayDump dump, FetchFault why) throws IOException;

  /** Whether the day has come before. */
  boolean has(LocalDate day) throws IOException;

  /** Whether the day has come before and this dump says nothing new. */
  boolean isKnown(LocalDate day, DayDump dump) throws IOException;

  /** Something that whoever reads the summary should know, in one line. */
  void note(String line);
}
