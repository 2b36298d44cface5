package dev.almanac.summarise.llm;

/**
 * What requests came to.
 *
 * @param calls requests sent
 * @param tokensIn tokens sent
 * @param tokensOut tokens that came back
 * @param cost money, in the currency of the prices
 */
public record Usage(long calls, long tokensIn, long tokensOut, double cost) {
  /** Nothing sent. */
  public static final Usage NONE = new Usage(0, 0, 0, 0);

  /** The two together. */
  public Usage plus(Usage other) {
    return new Usage(
        calls + other.calls,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut,
        cost + other.cost);
  }

  /** What is left of it without the other, which is part of it. */
  public Usage minus(Usage other) {
    return new Usage(
        calls - other.calls,
        tokensIn - other.tokensIn,
        tokensOut - other.tokensOut,
        cost - other.cost);
  }

  /** Tokens, in and out. */
  public long tokens() {
    return tokensIn + tokensOut;
  }
}
