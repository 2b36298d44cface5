package dev.almanac.summarise.llm;

import dev.langchain4j.model.chat.request.json.JsonSchema;

/**
 * One request.
 *
 * @param system what is asked
 * @param user the data, fenced
 * @param schema of the answer
 */
record Prompt(String system, String user, JsonSchema schema) {
  /** What an endpoint's template puts around and between messages. */
  private static final int TEMPLATE_TOKENS = 64;

  /** About so many tokens are sent. */
  long tokensIn() {
    return Tokens.about(text());
  }

  /** No more than so many are. */
  long mostTokensIn() {
    return Tokens.atMost(text()) + TEMPLATE_TOKENS;
  }

  /** The schema goes with each request, in the words of its JSON or fewer. */
  private String text() {
    return system + "\n" + user + "\n" + schema;
  }
}
