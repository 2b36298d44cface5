package dev.almanac.summarise.llm;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The model that is asked, and within which bounds.
 *
 * @param provider the shape of its requests
 * @param endpoint the address that paths such as {@code /chat/completions} are added to
 * @param model its name, as the endpoint knows it
 * @param keyVariable the name of the environment variable that holds the key; null for an endpoint
 *     that wants none
 * @param budget what a run may spend
 * @param prices what is paid for tokens
 * @param pace how fast requests are sent
 * @param patience how long answers are waited for
 * @param sizes of requests and answers
 */
public record ModelConfig(
    Provider provider,
    String endpoint,
    String model,
    @Nullable String keyVariable,
    BudgetConfig budget,
    Prices prices,
    Pace pace,
    Patience patience,
    Sizes sizes)
    implements Serializable {

  /**
   * How large requests and answers are.
   *
   * @param answerTokens that may come back; models that think before they answer need thousands
   * @param sectionCharacters of a text that are sent at once; a longer one is read in sections
   */
  public record Sizes(int answerTokens, int sectionCharacters) implements Serializable {
    /**
     * Room for three sentences with their quotes or four claims, and about 12,000 tokens of prose.
     */
    public static final Sizes STANDARD = new Sizes(1_200, 48_000);
  }

  /**
   * Hard limits of one run.
   *
   * @param maxCalls requests, those that are tried again among them
   * @param maxTokens tokens, in and out
   * @param maxCost money, in the currency of the prices
   */
  public record BudgetConfig(long maxCalls, long maxTokens, double maxCost)
      implements Serializable {
    /** No limit. */
    public static final BudgetConfig NONE =
        new BudgetConfig(Long.MAX_VALUE, Long.MAX_VALUE, Double.POSITIVE_INFINITY);
  }

  /**
   * Money for a million tokens; 0 where nothing is paid.
   *
   * @param in for those that are sent
   * @param out for those that come back
   */
  public record Prices(double in, double out) implements Serializable {
    private static final double MILLION = 1e6;

    /** What so many tokens cost. */
    public double of(long tokensIn, long tokensOut) {
      return (tokensIn * in + tokensOut * out) / MILLION;
    }
  }

  /**
   * The client's own limits, so that the endpoint's are not run into.
   *
   * @param concurrency requests under way at once, 1 or more
   * @param requestsPerMinute 0 for no limit
   * @param tokensPerMinute tokens sent and asked for, by estimate; 0 for no limit
   */
  public record Pace(int concurrency, long requestsPerMinute, long tokensPerMinute)
      implements Serializable {}

  /**
   * How long is waited, and how often tried.
   *
   * @param tries of one request, the first among them
   * @param firstDelay before the second try; doubled with each further one, give or take a quarter
   * @param longestDelay between two tries, a {@code Retry-After} among them; an endpoint that asks
   *     for more is not waited for
   * @param answer from sending a request to the last byte of its answer
   * @param all tries of one request with the delays between them
   */
  public record Patience(
      int tries, Duration firstDelay, Duration longestDelay, Duration answer, Duration all)
      implements Serializable {

    /** Six tries within ten minutes, the first delay being so long. */
    public static Patience of(Duration answer, Duration firstDelay) {
      return new Patience(
          6,
          firstDelay,
          Duration.ofSeconds(60).compareTo(firstDelay) > 0 ? Duration.ofSeconds(60) : firstDelay,
          answer,
          answer.multipliedBy(5));
    }
  }
}
