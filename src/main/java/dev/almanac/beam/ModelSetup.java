package dev.almanac.beam;

import dev.almanac.job.ModelUse;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import dev.almanac.summarise.llm.ModelConfig.Pace;
import dev.almanac.summarise.llm.ModelConfig.Patience;
import dev.almanac.summarise.llm.ModelConfig.Prices;
import dev.almanac.summarise.llm.ModelConfig.Sizes;
import dev.almanac.summarise.llm.Provider;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options → what a language model is asked. */
final class ModelSetup {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
  private static final int MOST_AT_ONCE = 256;

  private ModelSetup() {}

  /**
   * @throws IllegalArgumentException for an option that cannot be meant
   */
  static ModelUse of(AlmanacOptions options) {
    boolean summarises = isLlm("summarizer", options.getSummarizer(), "offline");
    boolean narrates = isLlm("narrator", options.getNarrator(), "none");
    if (!summarises && !narrates) {
      if (options.getDryRun()) {
        throw new IllegalArgumentException(
            "--dryRun estimates what a model costs; give --summarizer=llm or --narrator=llm too");
      }
      return ModelUse.NONE;
    }
    return new ModelUse(model(options), summarises, narrates, options.getDryRun(), LocalDate.EPOCH);
  }

  private static ModelConfig model(AlmanacOptions options) {
    String model = options.getLlmModel();
    if (model == null || model.isBlank()) {
      throw new IllegalArgumentException("--llmModel=NAME is missing");
    }
    Provider provider = provider(options.getLlmProvider());
    return new ModelConfig(
        provider,
        endpoint(provider, options.getLlmEndpoint()),
        model,
        keyVariable(provider, options),
        budget(options),
        prices(options),
        new Pace(
            Math.toIntExact(
                between(1, MOST_AT_ONCE, "llmConcurrency", options.getLlmConcurrency())),
            between(0, 1_000_000, "llmRequestsPerMinute", options.getLlmRequestsPerMinute()),
            between(0, 1_000_000_000, "llmTokensPerMinute", options.getLlmTokensPerMinute())),
        Patience.of(
            Duration.ofSeconds(
                between(1, 3600, "llmDeadlineSeconds", options.getLlmDeadlineSeconds())),
            Duration.ofMillis(
                between(1, 60_000, "llmBackoffMillis", options.getLlmBackoffMillis()))),
        new Sizes(
            (int) between(100, 100_000, "llmAnswerTokens", options.getLlmAnswerTokens()),
            (int)
                between(
                    2_000, 4_000_000, "llmSectionCharacters", options.getLlmSectionCharacters())));
  }

  private static boolean isLlm(String option, String value, String other) {
    if (!value.equals("llm") && !value.equals(other)) {
      throw new IllegalArgumentException("--" + option + " is " + other + " or llm");
    }
    return value.equals("llm");
  }

  private static Provider provider(String name) {
    for (Provider provider : Provider.values()) {
      if (provider.name().toLowerCase(Locale.ROOT).equals(name)) {
        return provider;
      }
    }
    throw new IllegalArgumentException("--llmProvider is openai or anthropic");
  }

  /** An address may hold no key: it would be recorded with the options of the run. */
  private static String endpoint(Provider provider, @Nullable String text) {
    if (text == null) {
      return provider.endpoint();
    }
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      uri = URI.create("");
    }
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isHttp
        || uri.getHost() == null
        || uri.getUserInfo() != null
        || uri.getQuery() != null
        || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "--llmEndpoint is an http or https address such as http://localhost:11434/v1, without"
              + " user, query and key");
    }
    return text.replaceAll("/+$", "");
  }

  /** The vendors' own endpoints have variables that everybody uses. */
  private static @Nullable String keyVariable(Provider provider, AlmanacOptions options) {
    String variable = options.getLlmKeyVariable();
    if (variable == null && options.getLlmEndpoint() == null) {
      return provider + "_API_KEY";
    }
    if (variable != null && !VARIABLE.matcher(variable).matches()) {
      // It is not repeated: somebody may have given the key itself.
      throw new IllegalArgumentException(
          "--llmKeyVariable takes the name of an environment variable, not the key");
    }
    return variable;
  }

  private static BudgetConfig budget(AlmanacOptions options) {
    return new BudgetConfig(
        between(0, Long.MAX_VALUE, "llmMaxCalls", orNone(options.getLlmMaxCalls())),
        between(0, Long.MAX_VALUE, "llmMaxTokens", orNone(options.getLlmMaxTokens())),
        amount(
            "llmMaxCost",
            Objects.requireNonNullElse(options.getLlmMaxCost(), Double.POSITIVE_INFINITY)));
  }

  private static long orNone(@Nullable Long limit) {
    return limit == null ? Long.MAX_VALUE : limit;
  }

  private static Prices prices(AlmanacOptions options) {
    Prices prices =
        new Prices(
            amount("llmPriceIn", options.getLlmPriceIn()),
            amount("llmPriceOut", options.getLlmPriceOut()));
    if (options.getLlmMaxCost() != null && prices.in() == 0 && prices.out() == 0) {
      throw new IllegalArgumentException(
          "--llmMaxCost needs prices: --llmPriceIn and --llmPriceOut, for a million tokens");
    }
    return prices;
  }

  private static double amount(String option, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("--" + option + " is at least 0");
    }
    return value;
  }

  private static long between(long least, long most, String option, long value) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "--" + option + " is a number from " + least + " to " + most);
    }
    return value;
  }
}
