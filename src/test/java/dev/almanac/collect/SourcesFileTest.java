package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theFileThatComesWithTheHouseAllowsNothingThatIsNotPublic() throws IOException {
    Sources sources = SourcesFile.read(Path.of("data", "sources.yaml"), name -> null);

    assertThat(sources.specs())
        .extracting(SourceSpec::name)
        .containsExactly("lesswrong", "alignmentforum", "eaforum", "arxiv");
    assertThat(sources.allowsHttp()).isFalse();
    assertThat(sources.addresses()).isEmpty();
    assertThat(sources.specs()).allMatch(spec -> spec.url().getScheme().equals("https"));
    SourceSpec arxiv = sources.specs().get(3);
    assertThat(arxiv.interval()).isEqualTo(Duration.ofSeconds(3));
    assertThat(arxiv.search()).contains("cat:cs.AI OR").contains("all:\"AI safety\"");
  }

  @Test
  void namesAndAddressesOfFeedsChoose() throws IOException {
    Sources sources = SourcesFile.read(Path.of("data", "sources.yaml"), name -> null);

    Sources chosen =
        sources.only(List.of("eaforum", "https://www.example.org/blog/feed.xml", "eaforum"));

    assertThat(chosen.specs())
        .extracting(SourceSpec::name)
        .containsExactly("eaforum", "example.org-blog-feed.xml");
    assertThat(chosen.specs().get(1).allHosts()).containsExactly("example.org", "www.example.org");
    assertThatThrownBy(() -> sources.only(List.of("reddit")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no source is called reddit; there are lesswrong, ");
  }

  @Test
  void arxivIsAskedAsSlowlyAsItsManualWantsUnlessTheFileSaysOtherwise() throws IOException {
    Sources sources =
        read(
            """
            sources:
              papers: {kind: arxiv, url: "https://export.arxiv.org/api/query", phrases: [probes]}
              forum: {kind: forum, url: "https://example.org/graphql"}
            """);

    assertThat(sources.specs())
        .extracting(SourceSpec::interval)
        .containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(1));
  }

  @Test
  void feedsThatDifferHaveFoldersThatDo() throws IOException {
    Sources sources = SourcesFile.read(Path.of("data", "sources.yaml"), name -> null);
    List<String> addresses =
        List.of(
            "https://example.org/a/b",
            "https://example.org/a-b",
            "https://example.org/a?tag=x",
            "https://example.org/a?tag=y",
            "https://example.org:8443/a",
            "https://example.org/" + "long/".repeat(60) + "1",
            "https://example.org/" + "long/".repeat(60) + "2");

    assertThat(sources.only(addresses).specs())
        .extracting(SourceSpec::name)
        .doesNotHaveDuplicates()
        .hasSize(7)
        .allMatch(name -> name.length() <= 120);
    assertThatThrownBy(
            () -> sources.only(List.of("https://example.org/a", "https://www.example.org/a")))
        .hasMessageContaining("would have the folder of another source, example.org-a");
  }

  @Test
  void aSecretIsNamedByItsVariable() throws IOException {
    Sources sources =
        read(
            """
            sources:
              closed: {kind: feed, url: "https://example.org/feed", keyVariable: MY_KEY}
            """);

    assertThat(sources.key(sources.specs().get(0))).isEqualTo("value of MY_KEY");
    assertThat(sources.toString()).doesNotContain("value of MY_KEY");
    Sources unset = SourcesFile.read(folder.resolve("sources.yaml"), name -> null);
    assertThatThrownBy(() -> unset.only(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("closed: the environment variable MY_KEY is not set");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: {kind: feed}                                                       | a needs a kind and a url
          a: {kind: feed, url: 'ftp://example.org/'}                            | no address of the web
          a: {kind: feed, url: 'https://example.org/', colour: red}             | colour
          a: {kind: telegraph, url: 'https://example.org/'}                     | telegraph
          a: {kind: feed, url: 'https://example.org/', interval: soon}          | an interval is such as 3s, not soon
          a: {kind: arxiv, url: 'https://example.org/'}                         | by categories, phrases, or both
          a: {kind: feed, url: 'https://example.org/', interval: -1s}           | an interval is from 0s to 1h, not -1s
          a: {kind: forum, url: 'https://example.org/', pageSize: 0}            | pageSize is from 1 to 1000, not 0
          a: {kind: feed, url: 'https://u:secret@exa mple.org/?key=secret'}     | no address: https://exa mple.org/
          a: {kind: feed, url: 'https://example.org:99999/?key=secret'}         | no address of the web: https://example.org:99999/
          ../a: {kind: feed, url: 'https://example.org/'}                       | a source cannot be called ../a
          """)
  void whatIsNotKnownIsAnErrorInOneLine(String entry, String message) {
    assertThatThrownBy(() -> read("sources:\n  " + entry.strip() + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("secret")
        .hasMessageNotContaining("\n");
  }

  private Sources read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("sources.yaml"), yaml);
    return SourcesFile.read(file, name -> "value of " + name);
  }
}
