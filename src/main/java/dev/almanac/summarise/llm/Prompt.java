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
  /** Room for three sentences with their quotes, or four claims. */
  static final int MOST_TOKENS_OUT = 1200;

  /** The whole text that is sent. */
  String text() {
    return system + "\n" + user;
  }
}
