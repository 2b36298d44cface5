package dev.almanac.bench.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;

/** Whether memory stays flat: what is in use after a collection, early on and at the end. */
final class HeapWatch {
  private static final double GROWTH = 1.5;

  /** What caches and compiled code may come to, whatever is read. */
  private static final long SLACK = 32L << 20;

  private long early = -1;
  private long last = -1;

  /** Measures once, when a tenth of the work is done. */
  synchronized void early() {
    early = used();
  }

  synchronized void last() {
    last = used();
  }

  /** Whether what is in use has grown; unknown, and so false, where nothing was measured. */
  synchronized boolean hasGrown() {
    return early >= 0 && last > GROWTH * early + SLACK;
  }

  synchronized String line() {
    return (early >> 20) + " MiB after the first tenth, " + (last >> 20) + " MiB at the end";
  }

  /** The most that was ever in use, in bytes; the sum of what each part of the heap had. */
  static long peak() {
    long peak = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return peak;
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
