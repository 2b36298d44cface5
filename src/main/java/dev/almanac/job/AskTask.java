package dev.almanac.job;

import dev.almanac.model.BodyRef;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.SummaryMethod;
import dev.almanac.summarise.llm.Answer;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.PostSummarizer;
import dev.almanac.summarise.llm.Prompts;
import dev.almanac.summarise.llm.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Asks a model for the summaries of posts that have none of it yet, the newest first: of all posts,
 * so that a run whose budget was used up is gone on with by the next.
 */
public final class AskTask {
  /** Texts that are held at once. */
  private static final int BATCH = 128;

  private static final Comparator<Question> NEWEST =
      Comparator.comparing(Question::digestDate).reversed().thenComparing(Question::postKey);

  private final JobConfig config;
  private final ModelConfig model;
  private final Map<String, ModelCall> known;
  private final List<ModelCall> made = new ArrayList<>();
  private final List<ModelCall> notes = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();
  private Usage spent = Usage.NONE;
  private String stopped = "";
  private int unasked;

  private AskTask(JobConfig config, ModelConfig model) throws IOException {
    this.config = config;
    this.model = model;
    this.known = ModelCalls.known(config, model, Prompts.SUMMARY_VERSION);
  }

  /** What the model says of the posts. */
  public static Answers ask(JobConfig config, Collection<Question> questions) throws IOException {
    ModelUse use = config.models();
    ModelConfig model = use.model();
    if (model == null) {
      return Answers.NONE;
    }
    return new AskTask(config, model).answers(use.summarises() ? questions : List.of());
  }

  private Answers answers(Collection<Question> questions) throws IOException {
    forgetWhatDoesNotHold(questions);
    List<Question> wanted = wanted(questions);
    Map<String, ModelCall> found = new HashMap<>(known);
    if (config.models().isEstimate()) {
      counts.addAll(ModelCounts.estimated(estimate(wanted)));
    } else {
      ask(wanted);
    }
    made.forEach(call -> found.put(call.contentHash(), call));
    List<ModelCall> answers = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<Question> summarised = new ArrayList<>();
    int cached = 0;
    for (Question question : questions) {
      ModelCall call = found.get(question.contentHash());
      boolean isAnswered = call != null && call.status() == ModelStatus.ANSWERED;
      ModelCall before = known.get(question.contentHash());
      cached += before != null && before.status() == ModelStatus.ANSWERED ? 1 : 0;
      if (isAnswered && question.isCanonical() && question.method() == SummaryMethod.EXTRACTIVE) {
        summarised.add(question);
        if (taken.add(question.contentHash())) {
          answers.add(call);
        }
      }
    }
    counts.addAll(ModelCounts.of(made, spent, cached, unasked, stopped));
    counts.addAll(methods(questions, summarised.size()));
    made.addAll(notes);
    return new Answers(
        answers, made, TouchTask.ofSummaries(summarised, dueEditions()), spent, stopped, counts);
  }

  /** What no run has published was checked by none: it is held to its text as on the first day. */
  private void forgetWhatDoesNotHold(Collection<Question> questions) throws IOException {
    Set<String> unpublished = PaidAnswers.keys(config);
    List<Question> paid =
        questions.stream()
            .filter(
                one -> {
                  ModelCall call = known.get(one.contentHash());
                  return call != null
                      && call.status() == ModelStatus.ANSWERED
                      && unpublished.contains(call.key());
                })
            .toList();
    for (int from = 0; from < paid.size(); from += BATCH) {
      List<Question> batch = paid.subList(from, Math.min(paid.size(), from + BATCH));
      List<String> texts = texts(batch);
      for (int i = 0; i < batch.size(); i++) {
        Question question = batch.get(i);
        ModelCall call = known.get(question.contentHash());
        if (call != null
            && !PostSummarizer.holds(question.title(), texts.get(i), call.sentences())) {
          known.remove(question.contentHash());
        }
      }
    }
  }

  /** Each text once. */
  private List<Question> wanted(Collection<Question> questions) {
    List<Question> wanted = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Question question : questions.stream().sorted(NEWEST).toList()) {
      ModelCall call = known.get(question.contentHash());
      if (question.isCanonical()
          && config.covers(question.digestDate())
          && question.method() == SummaryMethod.EXTRACTIVE
          && (call == null || call.isDue(config.models().today()))
          && taken.add(question.contentHash())) {
        wanted.add(question);
      }
    }
    return wanted;
  }

  private void ask(List<Question> wanted) throws IOException {
    if (wanted.isEmpty()) {
      return;
    }
    try (Asking asking = new Asking(model, Usage.NONE);
        PaidAnswers paid = PaidAnswers.open(config)) {
      KeptNotes taken = new KeptNotes(config, model, paid);
      PostSummarizer summarizer =
          new PostSummarizer(asking.client(), taken, model.sizes().sectionCharacters());
      for (int from = 0; from < wanted.size(); from += BATCH) {
        List<Question> batch = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
        if (asking.isOver()) {
          unasked += batch.size();
          continue;
        }
        List<String> texts = texts(batch);
        List<Supplier<ModelCall>> requests = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
          Question question = batch.get(i);
          String text = texts.get(i);
          requests.add(
              () -> {
                ModelCall call = call(question, summarizer.summarize(question.title(), text));
                paid.keep(call);
                return call;
              });
        }
        for (Optional<ModelCall> answer : asking.all(requests)) {
          answer.ifPresentOrElse(made::add, () -> unasked++);
        }
      }
      notes.addAll(taken.made());
      spent = asking.spent();
      stopped = asking.lacking();
    }
  }

  private ModelCall call(Question question, Answer answer) {
    String hash = question.contentHash();
    return ModelCalls.of(
        hash,
        Prompts.SUMMARY_VERSION,
        model,
        answer,
        known.get(hash),
        config.models().today(),
        null);
  }

  private Usage estimate(List<Question> wanted) throws IOException {
    Usage all = Usage.NONE;
    for (int from = 0; from < wanted.size(); from += BATCH) {
      List<Question> batch = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
      List<String> texts = texts(batch);
      for (int i = 0; i < batch.size(); i++) {
        all =
            all.plus(
                PostSummarizer.estimate(
                    batch.get(i).title(), texts.get(i), model.sizes().sectionCharacters()));
      }
    }
    return new Usage(
        all.calls(),
        all.tokensIn(),
        all.tokensOut(),
        model.prices().of(all.tokensIn(), all.tokensOut()));
  }

  private List<String> texts(List<Question> batch) throws IOException {
    Map<String, BodyRef> bodies = new HashMap<>();
    batch.forEach(question -> bodies.put(question.postKey(), question.body()));
    PublishedTexts published = new PublishedTexts(config);
    published.read(bodies);
    List<String> texts = new ArrayList<>();
    try (BodySpool.Reader spool = new BodySpool.Reader(config.spool())) {
      for (Question question : batch) {
        BodyRef body = question.body();
        texts.add(body.isPublished() ? published.text(question.postKey()) : spool.read(body));
      }
    }
    return texts;
  }

  /** Editions whose narrative failed, or was not asked for, and is due. */
  private List<ModelCall> dueEditions() throws IOException {
    ModelUse use = config.models();
    return use.narrates()
        ? ModelCalls.known(config, model, Prompts.NARRATIVE_VERSION).values().stream()
            .filter(call -> call.isDue(use.today()))
            .toList()
        : List.of();
  }

  /** Posts were counted by the summaries that they had before. */
  private static List<Count> methods(Collection<Question> questions, int summarised) {
    long left =
        questions.stream()
            .filter(one -> !one.isCanonical() && one.method() == SummaryMethod.LLM)
            .count();
    long more = summarised - left;
    return more == 0
        ? List.of()
        : List.of(
            RunCounts.ofMethod(SummaryMethod.EXTRACTIVE, -more),
            RunCounts.ofMethod(SummaryMethod.LLM, more));
  }
}
