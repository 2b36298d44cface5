package dev.almanac.summarise.llm;

/** Adds up what the requests for one post or day came to, failed ones among them. */
final class Meter {
  private Usage sum = Usage.NONE;

  void add(Usage usage) {
    sum = sum.plus(usage);
  }

  Usage sum() {
    return sum;
  }
}
