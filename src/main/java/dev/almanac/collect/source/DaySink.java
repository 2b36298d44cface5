package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import java.io.IOException;
import java.time.LocalDate;

/** Takes what a source says. */
public interface DaySink {
  /** A day that is complete. */
  void put(LocalDate day, DayDump dump) throws IOException;

  /** Whether the day has come before. */
  boolean has(LocalDate day) throws IOException;

  /** Something that whoever reads the summary should know, in one line. */
  void note(String line);
}
