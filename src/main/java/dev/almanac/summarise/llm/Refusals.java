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

  /** How models say so in prose, at its beginning. */
  private static final Pattern PROSE =
      Pattern.compile(
          "(?i)\\bi (?:can[’']?t|can ?not|won[’']t|will not|must decline|am unable|am not able)\\b"
              + "|\\bi[’']m (?:unable|not able)\\b|\\bas an ai\\b");

  /** What passes is no refusal, however politely it is told. */
  private static final Pattern PASSING =
      Pattern.compile(
          "(?i)try again|\\blater\\b|overload|\\bbusy\\b|at the moment|right now|unavailable");

  private static final int BEGINNING = 120;

  private Refusals() {}

  static boolean isOne(ChatResponse response) {
    return response.finishReason() == FinishReason.CONTENT_FILTER
        || (response.metadata() instanceof AnthropicChatResponseMetadata anthropic
            && stopReason(anthropic).equals("refusal"));
  }

  /** Whether a text in the place of JSON is one. */
  static boolean isOne(String text) {
    String beginning = text.substring(0, Math.min(text.length(), BEGINNING));
    return PROSE.matcher(beginning).find() && !PASSING.matcher(text).find();
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
