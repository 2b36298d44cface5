package dev.almanac.summarise.llm;

/** The shape of requests that an endpoint takes. */
public enum Provider {
  /** OpenAI's chat completions, which DeepSeek, vLLM, Ollama and llama.cpp take as well. */
  OPENAI("https://api.openai.com/v1"),
  /** Anthropic's messages. */
  ANTHROPIC("https://api.anthropic.com/v1");

  private final String endpoint;

  Provider(String endpoint) {
    this.endpoint = endpoint;
  }

  /** The vendor's own endpoint. */
  public String endpoint() {
    return endpoint;
  }
}
