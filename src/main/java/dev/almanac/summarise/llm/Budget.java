package dev.almanac.summarise.llm;

/**
 * What a run may still spend. A request is reserved at its worst before it is sent, and settled at
 * what it came to, so that requests under way at once cannot go over a limit together. Thread-safe.
 */
public final class Budget {
  private final ModelConfig.BudgetConfig limits;
  private final ModelConfig.Prices prices;
  private Usage spent;
  private Usage reserved = Usage.NONE;

  /**
   * @param spent by the run already
   */
  public Budget(ModelConfig.BudgetConfig limits, ModelConfig.Prices prices, Usage spent) {
    this.limits = limits;
    this.prices = prices;
    this.spent = spent;
  }

  /**
   * Reserves one request.
   *
   * @param tokensIn that it sends at most
   * @param tokensOut that come back at most
   * @throws ModelFault of kind {@code BUDGET} where a limit does not allow it
   */
  synchronized Usage reserve(long tokensIn, long tokensOut) {
    Usage one = new Usage(1, tokensIn, tokensOut, prices.of(tokensIn, tokensOut));
    Usage all = spent.plus(reserved).plus(one);
    if (all.calls() > limits.maxCalls()
        || all.tokens() > limits.maxTokens()
        || all.cost() > limits.maxCost()) {
      throw new ModelFault(ModelFault.Kind.BUDGET);
    }
    reserved = reserved.plus(one);
    return one;
  }

  /**
   * Books what a reserved request came to.
   *
   * @return the same with its cost
   */
  synchronized Usage settle(Usage reservation, long tokensIn, long tokensOut) {
    reserved = reserved.minus(reservation);
    Usage came = new Usage(1, tokensIn, tokensOut, prices.of(tokensIn, tokensOut));
    spent = spent.plus(came);
    return came;
  }

  /** All that the run has spent. */
  public synchronized Usage spent() {
    return spent;
  }
}
