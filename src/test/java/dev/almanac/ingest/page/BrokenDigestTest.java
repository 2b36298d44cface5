package dev.almanac.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken post of a digest is a reject of its own, and no part of its neighbours. */
class BrokenDigestTest {
  private static final String HEAD =
      """
      # AI Digest - 2026-03-05

      ## Key Themes and Developments

      ### 1. A theme

      ---

      ## Individual Post Summaries

      """;

  private static String post(String title) {
    return "### %s\nSource: LessWrong\nLink: https://a.example/%s\n\nSummary: Of %s.\n\n---\n\n"
        .formatted(title, title, title);
  }

  private static List<String> titles(ReadDump read) {
    return read.records().stream().map(record -> String.valueOf(record.title())).toList();
  }

  private static List<String> summaries(ReadDump read) {
    return read.records().stream().map(record -> String.valueOf(record.summary())).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# b\nSource: LessWrong\nLink: https://a.example/b\n\nSummary: Of b.\n\n---\n\n",
        "Link: https://a.example/b\n\nSummary: Of b.\n\n---\n\n",
        "### b\nSourc",
        "### b",
      })
  void whatIsLeftOfAPostIsOneReject(String broken) throws IOException {
    ReadDump first = ReadDump.of(HEAD + broken + "\n\n" + post("a") + post("c"));
    ReadDump middle = ReadDump.of(HEAD + post("a") + broken + "\n\n" + post("c"));
    ReadDump last = ReadDump.of(HEAD + post("a") + post("c") + broken);
    for (ReadDump read : List.of(first, middle, last)) {
      assertThat(titles(read)).containsExactly("a", "c");
      assertThat(summaries(read)).containsExactly("Of a.", "Of c.");
    }
    assertThat(first.reasons()).containsExactly("1 malformed_digest");
    assertThat(middle.reasons()).containsExactly("2 malformed_digest");
    assertThat(last.reasons()).containsExactly("3 malformed_digest");
  }

  @Test
  void ofADigestThatBreaksOffThePostsBeforeAreKept() throws IOException {
    StringBuilder posts = new StringBuilder(HEAD);
    for (int i = 0; i < 500; i++) {
      posts.append(post("p" + Integer.toString(i * 7919, 36)));
    }
    byte[] packed = ReadDump.gzip(posts.toString());
    ReadDump read = ReadDump.of("d.md.gz", Arrays.copyOf(packed, packed.length - 100));
    assertThat(read.records()).hasSizeBetween(400, 499);
    assertThat(read.reasons()).containsExactly((read.records().size() + 1) + " damaged_gzip");
  }
}
