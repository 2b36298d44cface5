package dev.almanac.summarise.llm;

import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import dev.almanac.summarise.llm.ModelConfig.Pace;
import dev.almanac.summarise.llm.ModelConfig.Patience;
import dev.almanac.summarise.llm.ModelConfig.Prices;
import java.time.Duration;

/** Clients that wait for milliseconds where a run waits for seconds. */
final class Clients {
  static final String KEY = "sk-test-0123456789";
  static final Patience QUICK =
      new Patience(
          4,
          Duration.ofMillis(5),
          Duration.ofMillis(1500),
          Duration.ofMillis(700),
          Duration.ofSeconds(20));

  private Clients() {}

  static ModelClient of(String endpoint) {
    return of(endpoint, Provider.OPENAI, BudgetConfig.NONE);
  }

  static ModelClient of(String endpoint, Provider provider, BudgetConfig limits) {
    ModelConfig config = config(endpoint, provider, limits);
    return new ModelClient(config, new Budget(limits, config.prices(), Usage.NONE), KEY);
  }

  static ModelConfig config(String endpoint, Provider provider, BudgetConfig limits) {
    return new ModelConfig(
        provider,
        endpoint,
        "test-model",
        "TEST_KEY",
        limits,
        new Prices(1, 2),
        new Pace(4, 0, 0),
        QUICK,
        ModelConfig.Sizes.STANDARD);
  }
}
