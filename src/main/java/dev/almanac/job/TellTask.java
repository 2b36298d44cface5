package dev.almanac.job;

import dev.almanac.digest.Digest;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Post;
import dev.almanac.model.Theme;
import dev.almanac.summarise.llm.Answer;
import dev.almanac.summarise.llm.DayPosts;
import dev.almanac.summarise.llm.ModelConfig;
import dev.almanac.summarise.llm.Narrator;
import dev.almanac.summarise.llm.Prompts;
import dev.almanac.summarise.llm.Usage;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks a model for the narratives of the editions that a run builds, the newest first. One is asked
 * for again when other posts stand in its edition, not when a post is told in other words.
 */
public final class TellTask {
  private final JobConfig config;
  private final ModelConfig model;
  private final Answers before;
  private final Map<String, ModelCall> known;
  private final List<ModelCall> answers = new ArrayList<>();
  private final List<ModelCall> made = new ArrayList<>();
  private final List<ModelCall> left = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();
  private Usage spent = Usage.NONE;
  private String stopped = "";
  private int unasked;

  private TellTask(JobConfig config, ModelConfig model, Answers before) throws IOException {
    this.config = config;
    this.model = model;
    this.before = before;
    this.known = ModelCalls.known(config, model, Prompts.NARRATIVE_VERSION);
  }

  /** What is asked of an edition: its weightiest posts; empty where too few are to be connected. */
  public static Optional<DayPosts> question(Digest digest, Map<String, Theme> taxonomy) {
    if (digest.posts().size() < Narrator.FEWEST_POSTS) {
      return Optional.empty();
    }
    List<DayPosts.DayPost> posts =
        digest.posts().stream().limit(DayPosts.MOST).map(post -> post(post, taxonomy)).toList();
    List<String> keys = posts.stream().map(DayPosts.DayPost::postKey).sorted().toList();
    return Optional.of(
        new DayPosts(
            digest.day(), Hashes.hex128(digest.day() + "\n" + String.join("\n", keys)), posts));
  }

  private static DayPosts.DayPost post(Post post, Map<String, Theme> taxonomy) {
    return new DayPosts.DayPost(
        post.postKey(),
        post.title(),
        post.assignment().themes().stream()
            .map(theme -> taxonomy.get(theme.themeId()))
            .filter(Objects::nonNull)
            .map(Theme::name)
            .toList(),
        Objects.requireNonNullElse(post.summary().text(), ""));
  }

  /**
   * What the model says of the days.
   *
   * @param before what it said of posts in this run, and what that has spent
   */
  public static Narratives tell(JobConfig config, List<DayPosts> days, Answers before)
      throws IOException {
    ModelConfig model = config.models().model();
    return model == null
        ? Narratives.NONE
        : new TellTask(config, model, before)
            .tell(days.stream().sorted(Comparator.comparing(DayPosts::day).reversed()).toList());
  }

  private Narratives tell(List<DayPosts> days) throws IOException {
    List<DayPosts> wanted = new ArrayList<>();
    int cached = 0;
    for (DayPosts day : days) {
      ModelCall call = known.get(day.hash());
      if (call == null || call.isDue(config.models().today())) {
        wanted.add(day);
      } else {
        answers.add(call);
        cached += call.status() == ModelStatus.ANSWERED ? 1 : 0;
      }
    }
    if (config.models().isEstimate()) {
      counts.addAll(ModelCounts.estimated(estimate(wanted)));
    } else if (before.stopped().isEmpty()) {
      ask(wanted);
    } else {
      wanted.forEach(day -> leave(day, before.stopped()));
    }
    counts.addAll(ModelCounts.of(made, spent, cached, unasked, stopped));
    answers.addAll(made);
    return new Narratives(answers, Stream.concat(made.stream(), left.stream()).toList(), counts);
  }

  private void ask(List<DayPosts> wanted) throws IOException {
    if (wanted.isEmpty()) {
      return;
    }
    try (Asking asking = new Asking(model, before.spent());
        PaidAnswers paid = PaidAnswers.open(config)) {
      Narrator narrator = new Narrator(asking.client());
      List<Supplier<ModelCall>> requests = new ArrayList<>();
      for (DayPosts day : wanted) {
        requests.add(
            () -> {
              ModelCall call = call(day, narrator.narrate(day));
              paid.keep(call);
              return call;
            });
      }
      List<Optional<ModelCall>> told = asking.all(requests);
      spent = asking.spent().minus(before.spent());
      stopped = asking.lacking();
      for (int i = 0; i < told.size(); i++) {
        DayPosts day = wanted.get(i);
        told.get(i).ifPresentOrElse(made::add, () -> leave(day, stopped));
      }
    }
  }

  private ModelCall call(DayPosts day, Answer answer) {
    return ModelCalls.of(
        day.hash(),
        Prompts.NARRATIVE_VERSION,
        model,
        answer,
        known.get(day.hash()),
        config.models().today(),
        day.day());
  }

  /**
   * What is not asked is remembered as well: else no later run knows that it is missing. What was
   * asked before keeps what it cost, and how often it failed.
   */
  private void leave(DayPosts day, String reason) {
    unasked++;
    ModelCall asked = known.get(day.hash());
    left.add(
        asked != null
            ? asked
            : new ModelCall(
                day.hash(),
                Prompts.NARRATIVE_VERSION,
                model.model(),
                ModelStatus.FAILED,
                reason,
                List.of(),
                0,
                0,
                0,
                0,
                0,
                config.models().today(),
                day.day()));
  }

  private Usage estimate(List<DayPosts> wanted) {
    Usage all = wanted.stream().map(Narrator::estimate).reduce(Usage.NONE, Usage::plus);
    return new Usage(
        all.calls(),
        all.tokensIn(),
        all.tokensOut(),
        model.prices().of(all.tokensIn(), all.tokensOut()));
  }
}
