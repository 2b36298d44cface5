package dev.almanac.summarise.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.anthropic.AnthropicChatResponseMetadata;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.util.regex.Pattern;

/** Tells an answer in which the model says that it will not answer. */
final class Refusals {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** How models begin where they say so in prose. */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)^\\W{0,9}(?:(?:i[’']m |i am )?(?:very |so )?sorry\\b|i apologi[sz]e\\b"
              + "|i (?:can[’']?t|can ?not|won[’']t|will not|must decline|am unable|am not able)\\b"
              + "|i[’']m (?:unable|not able)\\b|as an ai\\b|unfortunately, i\\b)");

  private Refusals() {}

  static boolean isOne(ChatResponse response) {
    return response.finishReason() == FinishReason.CONTENT_FILTER
        || (response.metadata() instanceof AnthropicChatResponseMetadata anthropic
            && stopReason(anthropic).equals("refusal"));
  }

  /** Whether a text in the place of JSON is one. */
  static boolean isOne(String text) {
    return PROSE.matcher(text).find();
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
