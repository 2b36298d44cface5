package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.job.ModelUse;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelSetupTest {

  @Test
  void withoutAModelNothingIsAsked() {
    assertThat(ModelSetup.of(OptionParser.parse(List.of()))).isEqualTo(ModelUse.NONE);
    assertThat(ModelSetup.of(OptionParser.parse(List.of("--llmModel=m")))).isEqualTo(ModelUse.NONE);
  }

  @Test
  void aVendorsOwnEndpointHasItsUsualVariable() {
    ModelConfig model = model("--llmProvider=anthropic");
    assertThat(model.provider()).isEqualTo(Provider.ANTHROPIC);
    assertThat(model.endpoint()).isEqualTo("https://api.anthropic.com/v1");
    assertThat(model.keyVariable()).isEqualTo("ANTHROPIC_API_KEY");
    assertThat(model.budget()).isEqualTo(ModelConfig.BudgetConfig.NONE);
  }

  @Test
  void anEndpointOfOnesOwnWantsNoKey() {
    ModelConfig model = model("--llmEndpoint=http://localhost:11434/v1/");
    assertThat(model.endpoint()).isEqualTo("http://localhost:11434/v1");
    assertThat(model.keyVariable()).isNull();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertRefused("--summarizer is offline or llm", "--summarizer=gpt");
    assertRefused("--narrator is none or llm", "--narrator=offline");
    assertRefused("--llmProvider is openai or anthropic", "--llmProvider=google");
    assertRefused("--llmMaxCost needs prices", "--llmMaxCost=3");
    assertRefused("--llmConcurrency is a number from 1", "--llmConcurrency=0");
    assertRefused("--llmPriceIn is at least 0", "--llmPriceIn=-1");
    assertThatThrownBy(() -> ModelSetup.of(OptionParser.parse(List.of("--dryRun=true"))))
        .hasMessageContaining("--dryRun estimates what a model costs");
    assertThatThrownBy(() -> ModelSetup.of(OptionParser.parse(List.of("--summarizer=llm"))))
        .hasMessage("--llmModel=NAME is missing");
  }

  @Test
  void aKeyInTheWrongPlaceIsRefusedAndNotRepeated() {
    for (String option :
        List.of(
            "--llmKeyVariable=sk-123456789",
            "--llmEndpoint=https://user:sk-123456789@host.example/v1",
            "--llmEndpoint=https://host.example/v1?key=sk-123456789")) {
      assertThatThrownBy(() -> model(option))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("123456789");
    }
  }

  private static void assertRefused(String message, String option) {
    assertThatThrownBy(() -> model(option))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private static ModelConfig model(String option) {
    List<String> options = new ArrayList<>(List.of("--llmModel=m", option));
    if (!option.startsWith("--summarizer")) {
      options.add("--summarizer=llm");
    }
    return Objects.requireNonNull(ModelSetup.of(OptionParser.parse(options)).model());
  }
}
