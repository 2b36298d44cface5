package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditsTest {

  @Test
  void recordsThatAreAllAccountedForPass() {
    assertThatCode(() -> Audits.reconcile("a", 5, 3, 2)).doesNotThrowAnyException();
  }

  @Test
  void aLostRecordFails() {
    assertThatThrownBy(() -> Audits.reconcile("a.json", 5, 3, 1))
        .isInstanceOf(AuditException.class)
        .hasMessage("a.json: 5 records read, but 3 sightings and 1 rejects");
  }

  @Test
  void countsBelowZeroFailEvenWhereTheyAddUp() {
    assertThatThrownBy(() -> Audits.reconcile("a", 1, 2, -1)).isInstanceOf(AuditException.class);
  }

  @Test
  void postsOfDifferentEditionsPass() {
    assertThatCode(() -> Audits.onceEach(Map.of("1.md", List.of("a", "b"), "2.md", List.of("c"))))
        .doesNotThrowAnyException();
  }

  @Test
  void aPostInTwoEditionsFails() {
    assertThatThrownBy(() -> Audits.onceEach(Map.of("1.md", List.of("a"), "2.md", List.of("a"))))
        .isInstanceOf(AuditException.class)
        .hasMessage("a stands in 1.md and in 2.md");
  }

  @Test
  void aPostTwiceInOneEditionFails() {
    assertThatThrownBy(() -> Audits.onceEach(Map.of("1.md", List.of("a", "a"))))
        .isInstanceOf(AuditException.class);
  }

  @Test
  void theLinksOfStagedDigestsAreTheirPostsOwn(@TempDir Path staged) throws IOException {
    Path digest = staged.resolve("digests/2026/03/2026-03-10.md");
    Files.createDirectories(digest.resolveSibling(""));
    Files.writeString(digest, "- **[T](https://a/1)**\n\n### T\nLink: https://a/1\n\nLink: b\n");
    assertThat(StagedDigests.links(staged))
        .isEqualTo(Map.of("2026/03/2026-03-10.md", List.of("https://a/1", "b")));
  }
}
