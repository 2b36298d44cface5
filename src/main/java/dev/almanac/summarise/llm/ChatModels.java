package dev.almanac.summarise.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import org.jspecify.annotations.Nullable;

/** The library's models, without its own retries, logs and key look-up. */
final class ChatModels {
  /** Takes the newer name of the limit alone. */
  private static final String OPENAI_HOST = "api.openai.com";

  private ChatModels() {}

  /**
   * @param key of the endpoint; null where it wants none
   */
  static ChatModel of(ModelConfig config, @Nullable String key) {
    BoundedHttpBuilder http = new BoundedHttpBuilder(config.patience().answer());
    if (config.provider() == Provider.ANTHROPIC) {
      return AnthropicChatModel.builder()
          .httpClientBuilder(http)
          .baseUrl(config.endpoint())
          .apiKey(key == null ? "none" : key)
          .modelName(config.model())
          .maxTokens(config.sizes().answerTokens())
          .maxRetries(0)
          .build();
    }
    OpenAiChatModel.OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(config.endpoint())
            .modelName(config.model())
            .strictJsonSchema(true)
            .maxRetries(0);
    if (key != null) {
      model.apiKey(key);
    }
    return config.endpoint().contains(OPENAI_HOST)
        ? model.maxCompletionTokens(config.sizes().answerTokens()).build()
        : model.maxTokens(config.sizes().answerTokens()).build();
  }
}
