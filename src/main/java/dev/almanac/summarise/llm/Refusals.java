package dev.almanac.summarise.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;

/** Tells an answer in which the model says that it will not answer. */
final class Refusals {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Refusals() {}

  static boolean isOne(ChatResponse response) {
    return response.finishReason() == FinishReason.CONTENT_FILTER
        || (response.metadata() instanceof AnthropicChatResponseMetadata anthropic
            && stopReason(anthropic).equals("refusal"));
  }

  /** As it came; the library knows no name for this one. */
  private static String stopReason(AnthropicChatResponseMetadata answer) {
    try {
      return MAPPER.readTree(answer.rawHttpResponse().body()).path("stop_reason").asText();
    } catch (JsonProcessingException e) {
      throw new ModelFault(ModelFault.Kind.MALFORMED);
    }
  }
}
