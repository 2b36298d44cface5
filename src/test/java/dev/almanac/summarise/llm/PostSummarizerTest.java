package dev.almanac.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.ModelServer;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Span;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostSummarizerTest {

  @Test
  void aLongPostIsReadToItsEndSectionBySection() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("In chapter ").append(i).append(" we count the lanterns of harbour towns.\n\n");
    }
    try (ModelServer server = ModelServer.honest()) {
      Answer answer =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 3000)
              .summarize("Lanterns", text.toString());

      assertThat(answer.status()).isEqualTo(ModelStatus.ANSWERED);
      int sections = Sections.of(text.toString(), 3000).size();
      assertThat(sections).isGreaterThan(3);
      assertThat(server.calls()).isEqualTo(sections + 1);
      assertThat(server.requests().toString())
          .contains("chapter 0 ", "chapter 100 ", "chapter 199 ");
    }
  }

  @Test
  void evidenceCountsCharactersAsReadersDo() throws IOException {
    String text = "🙂🙂 Lanterns were counted in all the harbour towns we know.";
    try (ModelServer server = ModelServer.honest()) {
      Answer answer =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 48_000)
              .summarize("", text);
      assertThat(answer.sentences().get(0).evidence())
          .isEqualTo(new Span(0, text.codePointCount(0, text.length())));
    }
  }

  @Test
  void theBudgetIsNeverGoneOver() throws IOException {
    String text = "Lanterns were counted in all the harbour towns.";
    // Room for one request at its worst, and for three more as they come out.
    long tokens =
        Prompts.summary("", text).mostTokensIn()
            + ModelConfig.Sizes.STANDARD.answerTokens()
            + 3 * 120;
    try (ModelServer server = ModelServer.honest()) {
      for (BudgetConfig limits :
          List.of(
              new BudgetConfig(3, Long.MAX_VALUE, 100),
              new BudgetConfig(100, tokens, 100),
              new BudgetConfig(
                  100,
                  Long.MAX_VALUE,
                  (tokens + ModelConfig.Sizes.STANDARD.answerTokens()) / 1e6))) {
        int before = server.calls();
        ModelClient client = Clients.of(server.endpoint(), Provider.OPENAI, limits);
        PostSummarizer summarizer = new PostSummarizer(client, SectionNotes.NONE, 48_000);
        Usage spent = Usage.NONE;
        while (client.stopped() == null) {
          try {
            spent = spent.plus(summarizer.summarize("", text).usage());
          } catch (ModelFault fault) {
            assertThat(fault.kind()).isEqualTo(ModelFault.Kind.BUDGET);
          }
        }
        assertThat(server.calls() - before).isBetween(1, 8);
        assertThat(spent.calls()).isEqualTo(server.calls() - before);
        assertThat(spent.calls()).isLessThanOrEqualTo(limits.maxCalls());
        assertThat(spent.tokens()).isLessThanOrEqualTo(limits.maxTokens());
        assertThat(spent.cost()).isLessThanOrEqualTo(limits.maxCost());
      }
    }
  }

  @Test
  void aPostThatIsTooLongForTheBudgetLeavesItToOthers() throws IOException {
    String small = "Lanterns were counted in all the harbour towns.";
    String large = (small + "\n\n").repeat(400);
    BudgetConfig limits =
        new BudgetConfig(100, Prompts.summary("", small).mostTokensIn() + 5_000, 100);
    try (ModelServer server = ModelServer.honest()) {
      ModelClient client = Clients.of(server.endpoint(), Provider.OPENAI, limits);
      PostSummarizer summarizer = new PostSummarizer(client, SectionNotes.NONE, 48_000);
      assertThatThrownBy(() -> summarizer.summarize("", large)).isInstanceOf(ModelFault.class);
      assertThat(client.stopped()).isNull();
      assertThat(client.lacking()).isEqualTo(ModelFault.Kind.BUDGET);
      assertThat(summarizer.summarize("", small).status()).isEqualTo(ModelStatus.ANSWERED);
    }
  }

  @Test
  void aRequestWaitsForWhatIsUnderWayBeforeTheBudgetIsSaidToBeUsedUp() throws Exception {
    Budget budget =
        new Budget(new BudgetConfig(10, 1000, 100), new ModelConfig.Prices(0, 0), Usage.NONE);
    Usage first = budget.reserve(600, 300);
    Thread other = new Thread(() -> budget.settle(budget.reserve(100, 100), 50, 10));
    other.start();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    budget.settle(first, 50, 10);
    other.join();
    assertThatThrownBy(() -> budget.reserve(900, 100)).isInstanceOf(ModelFault.class);
    assertThat(budget.spent().tokens()).isEqualTo(120);
  }

  @Test
  void aSectionThatTheModelWillNotReadCostsThatSectionAlone() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("In chapter ").append(i).append(" we count the lanterns of harbour towns.\n\n");
    }
    try (ModelServer server =
        ModelServer.start(
            request ->
                ModelServer.Reply.of(
                    request.data().contains("chapter 0 ")
                        ? "I cannot help with that."
                        : ModelServer.honest(request)))) {
      Answer answer =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 3000)
              .summarize("Lanterns", text.toString());
      assertThat(answer.status()).isEqualTo(ModelStatus.ANSWERED);
    }
  }

  @Test
  void withoutItsKeyNothingIsSent() throws IOException {
    try (ModelServer server = ModelServer.honest()) {
      ModelConfig config =
          new ModelConfig(
              Provider.OPENAI,
              server.endpoint(),
              "test",
              "KEY_THAT_IS_NOT_SET",
              BudgetConfig.NONE,
              new ModelConfig.Prices(0, 0),
              new ModelConfig.Pace(1, 0, 0),
              Clients.QUICK,
              ModelConfig.Sizes.STANDARD);
      ModelClient client =
          new ModelClient(config, new Budget(config.budget(), config.prices(), Usage.NONE), null);
      assertThatThrownBy(
              () ->
                  new PostSummarizer(client, SectionNotes.NONE, 48_000).summarize("", "Lanterns."))
          .isInstanceOf(ModelFault.class)
          .hasMessageContaining("no_key");
      assertThat(server.calls()).isZero();
    }
  }

  @Test
  void aKeyIsTakenWithoutTheSpaceAroundItAndOneThatNoHeaderHoldsIsNone() throws IOException {
    try (ModelServer server = ModelServer.honest()) {
      ModelConfig config = Clients.config(server.endpoint(), Provider.OPENAI, BudgetConfig.NONE);
      Budget budget = new Budget(config.budget(), config.prices(), Usage.NONE);
      new PostSummarizer(new ModelClient(config, budget, " sk-1\n"), SectionNotes.NONE, 48_000)
          .summarize("", "Lanterns were counted in all the harbour towns.");
      assertThat(server.requests())
          .extracting(ModelServer.Request::key)
          .containsOnly("Bearer sk-1");

      for (String key : new String[] {"sk\n1", "ключ", " "}) {
        assertThat(new ModelClient(config, budget, key).stopped())
            .isEqualTo(ModelFault.Kind.NO_KEY);
      }
    }
  }

  @Test
  void notesThatWereTakenAreNotAskedForAgain() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append("In chapter ").append(i).append(" we count the lanterns of harbour towns.\n\n");
    }
    int sections = Sections.of(text.toString(), 3000).size();
    KeptInMemory notes = new KeptInMemory();
    try (ModelServer server = ModelServer.honest()) {
      BudgetConfig two = new BudgetConfig(2, Long.MAX_VALUE, 100);
      ModelClient poor = Clients.of(server.endpoint(), Provider.OPENAI, two);
      assertThatThrownBy(
              () -> new PostSummarizer(poor, notes, 3000).summarize("Lanterns", text.toString()))
          .isInstanceOf(ModelFault.class);
      assertThat(notes.kept).hasSize(2);

      Answer answer =
          new PostSummarizer(Clients.of(server.endpoint()), notes, 3000)
              .summarize("Lanterns", text.toString());

      assertThat(answer.status()).isEqualTo(ModelStatus.ANSWERED);
      assertThat(server.calls()).isEqualTo(sections + 1);
      assertThat(notes.kept).hasSize(sections);
      assertThat(answer.usage().calls()).isEqualTo(1);
      Answer whole =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 3000)
              .summarize("Lanterns", text.toString());
      assertThat(answer.sentences()).isEqualTo(whole.sentences());
    }
  }

  @Test
  void aSummaryThatIsBrokenOffAgainAndAgainIsPaidForOnceAndEnds() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      text.append("In chapter ").append(i).append(" we count the lanterns of harbour towns.\n\n");
    }
    KeptInMemory kept = new KeptInMemory();
    try (ModelServer server = ModelServer.honest()) {
      Answer whole =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 2000)
              .summarize("Lanterns", text.toString());
      int calls = server.calls();
      assertThat(calls).isGreaterThan(Sections.of(text.toString(), 2000).size() + 1);

      Answer answer = null;
      for (int run = 0; answer == null && run < calls; run++) {
        BudgetConfig two = new BudgetConfig(2, Long.MAX_VALUE, 100);
        ModelClient poor = Clients.of(server.endpoint(), Provider.OPENAI, two);
        try {
          answer = new PostSummarizer(poor, kept, 2000).summarize("Lanterns", text.toString());
        } catch (ModelFault fault) {
          assertThat(fault.kind()).isEqualTo(ModelFault.Kind.BUDGET);
        }
      }
      assertThat(Objects.requireNonNull(answer).sentences()).isEqualTo(whole.sentences());
      assertThat(server.calls()).isEqualTo(2 * calls);
    }
  }

  private static final class KeptInMemory implements SectionNotes {
    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    @Override
    public @Nullable List<ModelSentence> known(String hash) {
      Answer answer = kept.get(hash);
      return answer == null ? null : answer.sentences();
    }

    @Override
    public void keep(String hash, Answer answer) {
      kept.put(hash, answer);
    }
  }

  @Test
  void requestsKeepTheirPace() throws IOException {
    try (ModelServer server = ModelServer.honest()) {
      ModelConfig config =
          new ModelConfig(
              Provider.OPENAI,
              server.endpoint(),
              "test",
              null,
              BudgetConfig.NONE,
              new ModelConfig.Prices(0, 0),
              new ModelConfig.Pace(1, 600, 0),
              Clients.QUICK,
              ModelConfig.Sizes.STANDARD);
      PostSummarizer summarizer =
          new PostSummarizer(
              new ModelClient(
                  config, new Budget(config.budget(), config.prices(), Usage.NONE), null),
              SectionNotes.NONE,
              48_000);
      long start = System.nanoTime();
      for (int i = 0; i < 6; i++) {
        assertThat(
                summarizer
                    .summarize("", "Lanterns were counted in all the harbour towns.")
                    .status())
            .isEqualTo(ModelStatus.ANSWERED);
      }
      // Six requests at ten a second: the last waits for five tenths of one.
      assertThat(System.nanoTime() - start).isGreaterThan(450_000_000L);
    }
  }
}
