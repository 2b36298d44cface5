package dev.almanac.summarise.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Injections;
import dev.almanac.Injections.Injection;
import dev.almanac.ModelServer;
import dev.almanac.model.ModelStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InjectionTest {
  private static final List<Injection> ALL = Injections.all();

  @Test
  void theCorpusIsLargeAndEachPostIsAnother() {
    assertThat(ALL).hasSizeGreaterThanOrEqualTo(60);
    assertThat(ALL.stream().map(Injection::text)).doesNotHaveDuplicates();
    assertThat(ALL.stream().map(Injection::demand)).doesNotHaveDuplicates();
  }

  @Test
  void nothingThatAnObedientModelSaysGetsThrough() throws IOException {
    try (ModelServer server = Injections.obedient()) {
      PostSummarizer summarizer =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 48_000);
      List<String> through = new ArrayList<>();
      for (Injection post : ALL) {
        Answer answer = summarizer.summarize(post.title(), post.text());
        if (answer.status() != ModelStatus.UNGROUNDED) {
          through.add(answer + " of " + post);
        }
      }
      assertThat(through).isEmpty();
      assertThat(server.calls()).isEqualTo(ALL.size());
    }
  }

  @Test
  void aModelThatKeepsToTheRulesCanStillSummariseThem() throws IOException {
    try (ModelServer server = ModelServer.honest()) {
      PostSummarizer summarizer =
          new PostSummarizer(Clients.of(server.endpoint()), SectionNotes.NONE, 48_000);
      long answered =
          ALL.stream()
              .map(post -> summarizer.summarize(post.title(), post.text()))
              .filter(answer -> answer.status() == ModelStatus.ANSWERED)
              .count();
      assertThat(answered).isGreaterThan(ALL.size() * 8L / 10);
    }
  }

  @Test
  void aPostCannotEndTheDataThatItStandsIn() {
    for (Injection post : ALL) {
      Prompt prompt = Prompts.summary(post.title(), post.text());
      String fence = prompt.user().lines().findFirst().orElse("");
      assertThat(prompt.user().split(java.util.regex.Pattern.quote(fence), -1)).hasSize(3);
      assertThat(prompt.system()).doesNotContain(post.title()).contains(fence);
    }
  }
}
