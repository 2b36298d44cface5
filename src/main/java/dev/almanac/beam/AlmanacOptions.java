package dev.almanac.beam;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.jspecify.annotations.Nullable;

/** The options of {@code run}; help, specs and the command line all come from here. */
public interface AlmanacOptions extends PipelineOptions {

  @Description(
      "Dumps to read: files, folders (to any depth) or globs, separated by commas. The format of each"
          + " is told from its content; gzip, zstd and bzip2 are unpacked.")
  @Nullable String getInput();

  void setInput(@Nullable String value);

  @Description(
      "How dumps are read that are of no known shape, as JSON: a list of {pattern, format, source, zone,"
          + " fields}. In a spec it is a list of its own; see pipelines/mappings/.")
  @Nullable String getInputs();

  void setInputs(@Nullable String value);

  @Description(
      "Files with such lists, separated by commas, such as pipelines/mappings/eaforum-scrape.yaml. Each"
          + " says by a pattern which dumps it is for.")
  @Nullable String getMapping();

  void setMapping(@Nullable String value);

  @Description(
      "File in which a person says of posts that they are one, or are not, such as data/overrides.yaml;"
          + " it wins over every rule. Give it to every run: without it the rules alone decide.")
  @Nullable String getOverrides();

  void setOverrides(@Nullable String value);

  @Description(
      "Forms that editions take beside the daily Markdown, separated by commas: markdown (weeks, months,"
          + " years), text, json, feeds, mail, site; all, or none. Default: those that the output has.")
  @Nullable String getForms();

  void setForms(@Nullable String value);

  @Description(
      "Parts of the archive that have editions and feeds of their own, as JSON: a list of {id, name,"
          + " themes, sources, authors}. In a spec it is a list of its own. Default: those of the output.")
  @Nullable String getViews();

  void setViews(@Nullable String value);

  @Description(
      "Address at which site/ will stand, for the links of feeds and messages. Default: that of the output,"
          + " else http://localhost:8080/, where almanac serve shows it.")
  @Nullable String getSiteUrl();

  void setSiteUrl(@Nullable String value);

  @Description("Whom messages of editions are from. Default: that of the output.")
  @Nullable String getMailFrom();

  void setMailFrom(@Nullable String value);

  @Description(
      "Whom messages of editions are addressed to, separated by commas. Default: those of the output.")
  @Nullable String getMailTo();

  void setMailTo(@Nullable String value);

  @Description("Folder in which tables and digests are published. What stands there is history.")
  @Nullable String getOutput();

  void setOutput(@Nullable String value);

  @Description(
      "First digest date to publish, YYYY-MM-DD. Posts before it are set aside as rejects.")
  @Nullable String getFrom();

  void setFrom(@Nullable String value);

  @Description("Last digest date to publish, YYYY-MM-DD. Posts after it are set aside as rejects.")
  @Nullable String getTo();

  void setTo(@Nullable String value);

  @Description(
      "Day on which the dumps were recorded, YYYY-MM-DD, such as a scheduler's {{ ds }}. Default: the"
          + " day in a file's name, else what the dump says, else each post's publication date.")
  @Nullable String getSeenOn();

  void setSeenOn(@Nullable String value);

  @Description("Time zone in which a moment has its day, such as Europe/London.")
  @Default.String("UTC")
  String getTimeZone();

  void setTimeZone(String value);

  @Description(
      "Folder that dumps are named after in the tables. Default: the working folder. Keep it the same"
          + " in every run, so that a dump that is read again is known.")
  @Nullable String getInputRoot();

  void setInputRoot(@Nullable String value);

  @Description(
      "Groups in which posts are merged, 1 to 4096. Changes the memory that a group needs, never a"
          + " result. Default: by the size of what is merged, 4 to 32.")
  @Nullable Integer getShards();

  void setShards(@Nullable Integer value);

  @Description(
      "Share of a run's records that may be rejects, such as 1%. Over it the run ends with exit code 4"
          + " and publishes nothing. Default: any share.")
  @Nullable String getFailOver();

  void setFailOver(@Nullable String value);

  @Description(
      "Whether the run's day may have under a tenth of the posts that its days have by habit. Else such"
          + " a run ends with exit code 4 and publishes nothing.")
  @Default.Boolean(false)
  Boolean getAllowDrop();

  void setAllowDrop(Boolean value);

  @Description("Whether links in a folder are followed that lead out of it.")
  @Default.Boolean(false)
  Boolean getFollowOutsideLinks();

  void setFollowOutsideLinks(Boolean value);

  @Description("Unpacked bytes of a dump that are read; what follows is one reject.")
  @Default.Long(68_719_476_736L)
  Long getMaxFileBytes();

  void setMaxFileBytes(Long value);

  @Description("Unpacked bytes that a packed byte may give, once a dump has given 32 MiB.")
  @Default.Integer(500)
  Integer getMaxRatio();

  void setMaxRatio(Integer value);

  @Description("Bytes of a record; a longer one is a reject, which is passed over unread.")
  @Default.Integer(16_777_216)
  Integer getMaxRecordBytes();

  void setMaxRecordBytes(Integer value);

  @Description("Levels of objects, lists or elements in one another in a record.")
  @Default.Integer(100)
  Integer getMaxNesting();

  void setMaxNesting(Integer value);

  @Description("Characters of one text of a record.")
  @Default.Integer(16_777_216)
  Integer getMaxStringLength();

  void setMaxStringLength(Integer value);

  @Description("Names and values in a record, with those of what it holds.")
  @Default.Integer(10_000)
  Integer getMaxFields();

  void setMaxFields(Integer value);

  @Description(
      "Rejects of one dump after which the run ends with exit code 4 and publishes nothing: it is hardly a"
          + " dump of posts.")
  @Default.Long(1_000_000L)
  Long getMaxRejects();

  void setMaxRejects(Long value);

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
