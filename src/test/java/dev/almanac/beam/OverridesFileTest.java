package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesFileTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void postsAreNamedByKeysAndByAnyAddress() throws IOException {
    Overrides overrides =
        read(
            """
            merge:
              - [fm:abcde1, "http://lesswrong.com/posts/abcde2/slug?utm_source=x"]
              - posts: [eaf:abcde3, https://arxiv.org/pdf/2603.00001v2]
                why: one
                  study
            split:
              - [https://kites.example/a, fm:abcde1]
            """);
    assertThat(overrides.merges())
        .containsExactly(
            new Overrides.Entry(List.of("fm:abcde1", "fm:abcde2"), ""),
            new Overrides.Entry(List.of("arxiv:2603.00001", "eaf:abcde3"), "one study"));
    assertThat(overrides.splits())
        .containsExactly(new Overrides.Entry(List.of("fm:abcde1", "https://kites.example/a"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet", "merge:", "merge: []\nsplit: []"})
  void aFileMayDecideNothing(String yaml) throws IOException {
    assertThat(read(yaml)).isEqualTo(Overrides.NONE);
  }

  @Test
  void theOneInDataIsSound() throws IOException {
    assertThat(OverridesFile.read(Path.of("data", "overrides.yaml"))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[a]|: overrides are a map of merge and split",
        "{join: []}|: join is not known; there are merge, split",
        "{merge: {}}|, merge: it is a list of lists of posts",
        "{merge: [[fm:abcde, fm:fghij], 7]}|, entry 2 of merge: it is a list of posts, or a map of posts and why",
        "{merge: [{post: []}]}|, entry 1 of merge: post is not known; there are posts, why",
        "{split: [[fm:abcde]]}|, entry 1 of split: it takes two posts at least",
        "{split: [[fm:abcde, kites]]}|, entry 1 of split: kites is no address or key",
        "{split: [[fm:abcde, 'https://lesswrong.com/posts/abcde/s']]}|, entry 1 of split: fm:abcde stands there twice",
        "{merge: [[fm:aaaaa, fm:bbbbb], [fm:bbbbb, fm:ccccc]], split: [[fm:ccccc, fm:aaaaa]]}|: fm:aaaaa and fm:ccccc are to be kept apart (entry 1 of split) and to be one (entry 1 of merge)",
        "{merge: []|, line 1, column 11: not YAML: while parsing a flow mapping"
      })
  void whatCannotBeMeantIsSaidInOneLine(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(folder.resolve("overrides.yaml") + message);
  }

  @Test
  void aMissingFileIsSaidToBe() {
    assertThatThrownBy(() -> OverridesFile.read(folder.resolve("none.yaml")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("no such file of overrides");
  }

  private Overrides read(String yaml) throws IOException {
    return OverridesFile.read(Files.writeString(folder.resolve("overrides.yaml"), yaml));
  }
}
