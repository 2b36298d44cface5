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
   * Reserves one request. Where only what is under way stands against it, that is waited for: it
   * comes out at less than was reserved.
   *
   * @param tokensIn that it sends at most
   * @param tokensOut that come back at most
   * @throws ModelFault of kind {@code BUDGET} where a limit does not allow it
   */
  synchronized Usage reserve(long tokensIn, long tokensOut) {
    Usage one = new Usage(1, tokensIn, tokensOut, prices.of(tokensIn, tokensOut));
    while (!fits(spent.plus(reserved).plus(one))) {
      if (reserved.calls() == 0) {
        throw new ModelFault(ModelFault.Kind.BUDGET);
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ModelFault(ModelFault.Kind.CONNECTION);
      }
    }
    reserved = reserved.plus(one);
    return one;
  }

  /** Whether a request would be within all limits, were none under way. */
  synchronized boolean allows(long tokensIn, long tokensOut) {
    return fits(spent.plus(new Usage(1, tokensIn, tokensOut, prices.of(tokensIn, tokensOut))));
  }

  private boolean fits(Usage all) {
    return all.calls() <= limits.maxCalls()
        && all.tokens() <= limits.maxTokens()
        && all.cost() <= limits.maxCost();
  }

  /**
   * Books what a reserved request came to.
   *
   * @return the same with its cost
   */
  synchronized Usage settle(Usage reservation, long tokensIn, long tokensOut) {
    reserved = reserved.minus(reservation);
    notifyAll();
    Usage came = new Usage(1, tokensIn, tokensOut, prices.of(tokensIn, tokensOut));
    spent = spent.plus(came);
    return came;
  }

  /** All that the run has spent. */
  public synchronized Usage spent() {
    return spent;
  }
}
