package dev.almanac.beam;

import java.time.YearMonth;

/**
 * Deals months to a bounded number of groups: a runner pays for each distinct key, and decades have
 * hundreds of months.
 */
final class MonthBuckets {
  private static final int BUCKETS = 16;

  private MonthBuckets() {}

  static int of(String month) {
    YearMonth yearMonth = YearMonth.parse(month);
    return (yearMonth.getYear() * 12 + yearMonth.getMonthValue()) % BUCKETS;
  }
}
