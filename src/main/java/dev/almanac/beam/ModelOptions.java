package dev.almanac.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** Those of the options of {@code run} that say what a language model is asked, and within what. */
public interface ModelOptions extends PipelineOptions {

  @Description(
      "Who writes summaries: offline (sentences of the posts), or llm, a language model whose sentences"
          + " are held against the post; where it fails, the offline summary stands.")
  @Default.String("offline")
  String getSummarizer();

  void setSummarizer(String value);

  @Description("Who tells what the posts of a day have to do with one another: none, or llm.")
  @Default.String("none")
  String getNarrator();

  void setNarrator(String value);

  @Description(
      "Shape of the endpoint's requests: openai (OpenAI, DeepSeek, vLLM, Ollama, llama.cpp) or"
          + " anthropic.")
  @Default.String("openai")
  String getLlmProvider();

  void setLlmProvider(String value);

  @Description(
      "Address of the model's endpoint, such as http://localhost:11434/v1. Default: the provider's own.")
  @Nullable String getLlmEndpoint();

  void setLlmEndpoint(@Nullable String value);

  @Description("Name of the model, as the endpoint knows it.")
  @Nullable String getLlmModel();

  void setLlmModel(@Nullable String value);

  @Description(
      "Name of the environment variable that holds the key, on every worker; never the key itself."
          + " Default: OPENAI_API_KEY or ANTHROPIC_API_KEY for the provider's own endpoint, else no key.")
  @Nullable String getLlmKeyVariable();

  void setLlmKeyVariable(@Nullable String value);

  @Description(
      "Requests that a run may send, those that are tried again among them. When they are used up, all"
          + " that is done is published, and the run ends with exit code 5. Default: no limit.")
  @Nullable Long getLlmMaxCalls();

  void setLlmMaxCalls(@Nullable Long value);

  @Description(
      "Tokens that a run may use, in and out; ends as --llmMaxCalls does. Default: no limit.")
  @Nullable Long getLlmMaxTokens();

  void setLlmMaxTokens(@Nullable Long value);

  @Description(
      "Money that a run may spend, by the prices given; ends as --llmMaxCalls does. Default: no limit.")
  @Nullable Double getLlmMaxCost();

  void setLlmMaxCost(@Nullable Double value);

  @Description("Price of a million tokens that are sent.")
  @Default.Double(0)
  Double getLlmPriceIn();

  void setLlmPriceIn(Double value);

  @Description("Price of a million tokens that come back.")
  @Default.Double(0)
  Double getLlmPriceOut();

  void setLlmPriceOut(Double value);

  @Description(
      "Tokens of an answer at most. Models that think before they answer need some thousands.")
  @Default.Long(1200)
  Long getLlmAnswerTokens();

  void setLlmAnswerTokens(Long value);

  @Description(
      "Characters of a post that are sent at once, four to a token; a longer post is read in sections.")
  @Default.Long(48000)
  Long getLlmSectionCharacters();

  void setLlmSectionCharacters(Long value);

  @Description("Requests under way at once.")
  @Default.Integer(4)
  Integer getLlmConcurrency();

  void setLlmConcurrency(Integer value);

  @Description("Requests that are sent in a minute at most; 0 for no limit.")
  @Default.Long(0)
  Long getLlmRequestsPerMinute();

  void setLlmRequestsPerMinute(Long value);

  @Description(
      "Tokens, in and out and by estimate, that are asked for in a minute at most; 0 for no limit.")
  @Default.Long(0)
  Long getLlmTokensPerMinute();

  void setLlmTokensPerMinute(Long value);

  @Description("Seconds from sending a request to the last byte of its answer.")
  @Default.Long(120)
  Long getLlmDeadlineSeconds();

  void setLlmDeadlineSeconds(Long value);

  @Description(
      "Milliseconds before a request is tried again, doubled with each try, unless the endpoint says when.")
  @Default.Long(1000)
  Long getLlmBackoffMillis();

  void setLlmBackoffMillis(Long value);

  @Description(
      "Whether to estimate what the model would be asked and what it would cost, without asking it and"
          + " without publishing anything.")
  @Default.Boolean(false)
  Boolean getDryRun();

  void setDryRun(Boolean value);
}
