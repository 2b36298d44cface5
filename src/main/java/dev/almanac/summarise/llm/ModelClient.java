package dev.almanac.summarise.llm;

import dev.failsafe.FailsafeExecutor;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model within the budget, at the pace, and with the patience that the configuration
 * gives. Once a fault has shown that no further request can do better, none is sent. Thread-safe.
 */
public final class ModelClient {
  /** Requests, each given up after all its tries, after which the endpoint is taken for down. */
  private static final int DOWN_AFTER = 8;

  /** The same for one that takes requests and has never given an answer of use. */
  private static final int USELESS_AFTER = 16;

  /** Requests that were refused with a schema and without, after which no other is sent twice. */
  private static final int MOST_IN_VAIN = 2;

  /** Texts, with all that is said about them, that are not worth asking about. */
  private static final Prompt SMALLEST = Prompts.summary("", "");

  /** The first character of ASCII, after the space, that a header's value does not hold. */
  private static final char DELETE = 0x7f;

  private final ModelConfig config;
  private final Budget budget;
  private final ChatModel model;
  private final FailsafeExecutor<Object> retries;
  private final Pacer pacer;
  private final AtomicInteger givenUp = new AtomicInteger();
  private final AtomicInteger useless = new AtomicInteger();
  private final AtomicInteger inVain = new AtomicInteger();
  private volatile boolean takesSchema = true;
  private volatile boolean hasAnswered;
  private volatile boolean isOverBudget;
  private volatile ModelFault.@Nullable Kind stopped;

  /**
   * @param key of the endpoint, with or without space around it; null where it is not set
   */
  public ModelClient(ModelConfig config, Budget budget, @Nullable String key) {
    String bare = key == null ? "" : key.strip();
    boolean isKey = !bare.isEmpty() && bare.chars().allMatch(c -> c > ' ' && c < DELETE);
    this.config = config;
    this.budget = budget;
    this.model = ChatModels.of(config, isKey ? bare : null);
    this.retries = Retries.of(config.patience());
    this.pacer = new Pacer(config.pace());
    if (config.keyVariable() != null && !isKey) {
      stopped = ModelFault.Kind.NO_KEY;
    }
  }

  /** Why no further request is sent; null as long as there is no reason. */
  public ModelFault.@Nullable Kind stopped() {
    return stopped;
  }

  /** Why some request was not sent that should have been; null where all were. */
  public ModelFault.@Nullable Kind lacking() {
    return stopped == null && isOverBudget ? ModelFault.Kind.BUDGET : stopped;
  }

  /**
   * The answer to a prompt.
   *
   * @param reading of the answer's text; throws a {@link ModelFault} where it makes no sense, and
   *     whatever else it throws makes the answer unreadable
   * @param meter is told of every request
   * @throws ModelFault where there is no answer
   */
  <T> T ask(Prompt prompt, Function<String, T> reading, Meter meter) {
    try {
      T answer = retries.get(() -> attempt(prompt, reading, meter));
      givenUp.set(0);
      hasAnswered = true;
      return answer;
    } catch (ModelFault fault) {
      note(fault.kind());
      throw fault;
    }
  }

  /** One post may be too much for the budget, or for the model; that says nothing of others. */
  private void note(ModelFault.Kind kind) {
    if (kind == ModelFault.Kind.BUDGET) {
      isOverBudget = true;
      if (!budget.allows(SMALLEST.mostTokensIn(), config.sizes().answerTokens())) {
        stopped = kind;
      }
    } else if (kind.endsRun()) {
      stopped = kind;
    } else if (kind.isPassing()) {
      if (givenUp.incrementAndGet() >= DOWN_AFTER) {
        stopped = ModelFault.Kind.DOWN;
      }
    } else if (!hasAnswered && useless.incrementAndGet() >= USELESS_AFTER) {
      stopped = ModelFault.Kind.USELESS;
    }
  }

  /**
   * Endpoints that know no schema refuse the first request that has one; the prompt has it too. One
   * that refuses the same request without it has another reason, and is not asked twice for ever.
   */
  private <T> T attempt(Prompt prompt, Function<String, T> reading, Meter meter) {
    if (!takesSchema) {
      return read(send(prompt, ResponseFormat.JSON, meter), reading);
    }
    ResponseFormat schema =
        ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(prompt.schema()).build();
    String text;
    try {
      text = send(prompt, schema, meter);
    } catch (ModelFault fault) {
      if (fault.kind() != ModelFault.Kind.NO_SCHEMA
          || config.provider() != Provider.OPENAI
          || inVain.get() >= MOST_IN_VAIN) {
        throw fault;
      }
      text = sendWithoutSchema(prompt, meter);
      takesSchema = false;
    }
    return read(text, reading);
  }

  private String sendWithoutSchema(Prompt prompt, Meter meter) {
    try {
      return send(prompt, ResponseFormat.JSON, meter);
    } catch (ModelFault fault) {
      if (fault.kind() == ModelFault.Kind.NO_SCHEMA) {
        inVain.incrementAndGet();
        throw new ModelFault(ModelFault.Kind.REJECTED);
      }
      throw fault;
    }
  }

  /** What one answer breaks must not end a run that has paid for a thousand others. */
  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (ModelFault fault) {
      throw fault;
    } catch (RuntimeException | StackOverflowError e) {
      throw new ModelFault(ModelFault.Kind.UNREADABLE);
    }
  }

  private String send(Prompt prompt, ResponseFormat format, Meter meter) {
    ModelFault.Kind reason = stopped;
    if (reason != null) {
      throw new ModelFault(reason);
    }
    Usage reserved = budget.reserve(prompt.mostTokensIn(), config.sizes().answerTokens());
    Usage came = Usage.NONE;
    try {
      pacer.await(prompt.tokensIn() + PostSummarizer.USUAL_TOKENS_OUT);
      // Whatever comes of it, the endpoint may count the request from here on.
      came = reserved;
      ChatResponse response = model.chat(request(prompt, format));
      came = told(response.tokenUsage(), reserved);
      return text(response);
    } catch (RuntimeException e) {
      ModelFault fault = fault(e);
      Usage told = fault.told();
      if (told != null) {
        came = told;
      } else if (!fault.kind().mayBePaid()) {
        came = Usage.NONE;
      }
      throw fault;
    } finally {
      meter.add(budget.settle(reserved, came.tokensIn(), came.tokensOut()));
    }
  }

  private static ChatRequest request(Prompt prompt, ResponseFormat format) {
    return ChatRequest.builder()
        .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()))
        .responseFormat(format)
        .build();
  }

  /** What nobody counted is taken at its worst: the limits are kept whatever it was. */
  private static Usage told(@Nullable TokenUsage usage, Usage reserved) {
    return usage == null
        ? reserved
        : new Usage(
            1,
            tokens(usage.inputTokenCount(), reserved.tokensIn()),
            tokens(usage.outputTokenCount(), reserved.tokensOut()),
            0);
  }

  private static long tokens(@Nullable Integer told, long worst) {
    return told == null || told < 0 ? worst : told;
  }

  private static String text(ChatResponse response) {
    String text = response.aiMessage().text();
    if (Refusals.isOne(response)) {
      throw new ModelFault(ModelFault.Kind.REFUSED);
    }
    if (response.finishReason() == FinishReason.LENGTH) {
      throw new ModelFault(ModelFault.Kind.CUT);
    }
    if (text == null || text.isBlank()) {
      throw new ModelFault(ModelFault.Kind.EMPTY);
    }
    return text;
  }

  /** Our own fault, wherever the library has put it; what it throws itself is of the answer. */
  private static ModelFault fault(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ModelFault fault) {
        return fault;
      }
      if (cause instanceof ContentFilteredException) {
        return new ModelFault(ModelFault.Kind.REFUSED);
      }
    }
    return new ModelFault(ModelFault.Kind.MALFORMED);
  }
}
