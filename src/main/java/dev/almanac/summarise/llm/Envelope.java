package dev.almanac.summarise.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the text of an answer. The library that reads it forgets how many tokens were
 * counted where it finds no text, and those are paid for like any other.
 */
final class Envelope {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Envelope() {}

  /**
   * Looks whether there is an answer in a body.
   *
   * @throws ModelFault of kind {@code MALFORMED} or {@code REFUSED}, with the tokens where it has
   *     them
   */
  static void check(byte[] body) {
    JsonNode root = read(body);
    Usage told = told(root);
    JsonNode message = root.at("/choices/0/message");
    if (!message.path("refusal").asText("").isBlank()) {
      throw new ModelFault(ModelFault.Kind.REFUSED, told);
    }
    if (!message.isObject() && !root.path("content").isArray()) {
      throw new ModelFault(ModelFault.Kind.MALFORMED, told);
    }
  }

  private static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new ModelFault(ModelFault.Kind.MALFORMED);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** OpenAI's names for both counts, or Anthropic's. */
  private static @Nullable Usage told(JsonNode root) {
    JsonNode usage = root.path("usage");
    JsonNode in = usage.path(usage.has("prompt_tokens") ? "prompt_tokens" : "input_tokens");
    JsonNode out = usage.path(usage.has("prompt_tokens") ? "completion_tokens" : "output_tokens");
    return in.canConvertToLong() && out.canConvertToLong() && in.asLong() >= 0 && out.asLong() >= 0
        ? new Usage(1, in.asLong(), out.asLong(), 0)
        : null;
  }
}
