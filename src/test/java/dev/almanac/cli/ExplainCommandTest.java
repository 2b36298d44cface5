package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the sample; {@code -Dalmanac.updateGolden=true} writes the pages anew. */
class ExplainCommandTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/almanac/cli");

  @TempDir private static Path output = Path.of("");

  @BeforeAll
  static void run() {
    Invocation.runSample(output);
  }

  @Test
  void aPostIsExplainedFromItsSightingsToItsSummary() throws IOException {
    assertGolden(
        "explain-post.txt",
        explained("https://www.lesswrong.com/posts/uwN6LDmSrB2ePmbYS/another-slug?utm_source=x"));
  }

  @Test
  void aCrosspostIsExplainedByThePostThatStandsForIt() throws IOException {
    String key = key("SELECT post_key FROM duplicates WHERE kind = 'same_text' ORDER BY 1 LIMIT 1");
    assertGolden("explain-duplicate.txt", explained(key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fm:uwN6LDmSrB2ePmbYS",
        "http://lesswrong.com/posts/uwN6LDmSrB2ePmbYS",
        "https://www.greaterwrong.com/posts/uwN6LDmSrB2ePmbYS/x#comments",
        "https://www.alignmentforum.org/posts/uwN6LDmSrB2ePmbYS/x"
      })
  void anySpellingOfItsAddressNamesThePost(String name) {
    assertThat(explained(name)).contains("fm:uwN6LDmSrB2ePmbYS · ");
  }

  @Test
  void whatAPersonDecidedIsSaid() throws IOException {
    Path overrides =
        Files.writeString(
            output.resolve("overrides.yaml"),
            "split: [{posts: [fm:uwN6LDmSrB2ePmbYS, fm:other1], why: two editions}]");
    assertThat(explained("fm:uwN6LDmSrB2ePmbYS", "--overrides=" + overrides))
        .contains("  kept apart by hand from fm:other1: two editions");
  }

  @Test
  void anUnknownPostIsAnsweredWithTheNearest() {
    Invocation unknown = Invocation.of("explain", "--output=" + output, "Tern 2 becomes");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("no such post")
        .contains("did you mean one of these?")
        .contains("fm:uwN6LDmSrB2ePmbYS  Tern 2 becomes broadly misaligned");
    assertThat(Invocation.of("explain", "--output=" + output, "fm:zzzzzzzz").err())
        .contains("no such post")
        .doesNotContain("did you mean");
  }

  @Test
  void withoutTablesThereIsNothingToExplain() {
    assertThat(Invocation.of("explain", "--output=" + output.resolve("x"), "fm:abcde").exitCode())
        .isEqualTo(3);
  }

  private static String key(String sql) {
    String csv = Invocation.of("query", "--output=" + output, "--format=csv", sql).out();
    return csv.lines().skip(1).findFirst().orElseThrow();
  }

  private static String explained(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "explain";
    all[1] = "--output=" + output;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Invocation explain = Invocation.of(all);
    assertThat(explain.err()).isEmpty();
    assertThat(explain.exitCode()).isZero();
    return explain.out();
  }

  private static void assertGolden(String name, String page) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("almanac.updateGolden")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, page);
    }
    assertThat(page).isEqualTo(Files.readString(golden));
  }
}
