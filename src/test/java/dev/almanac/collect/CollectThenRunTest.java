package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a forum to a digest: collect, then run. */
class CollectThenRunTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aForumsPostsComeIntoADigest() throws Exception {
    ForumApi api =
        new ForumApi(MadeUpPosts.of(12, LocalDate.of(2025, 3, 1), 4, "www.lesswrong.com"), 100);
    try (Loopback server = new Loopback().serve("/graphql", api)) {
      Path sources =
          Files.writeString(
              folder.resolve("sources.yaml"),
              """
              contact: tests@example.org
              allowHttp: true
              allowAddresses: [127.0.0.1]
              sources:
                lesswrong: {kind: forum, url: "%s", interval: 0s}
              """
                  .formatted(server.url("/graphql")));
      Path dumps = folder.resolve("dumps");

      Invocation collect =
          Invocation.of(
              "collect",
              "--sources=" + sources,
              "--since=2025-03-01",
              "--until=2025-03-04",
              "--output=" + dumps);
      assertThat(collect.err()).isEmpty();
      assertThat(collect.out()).contains("lesswrong");
      assertThat(collect.exitCode()).isZero();
      assertThat(CollectedDumps.lines(dumps)).hasSize(12).hasSameSizeAs(api.served());

      Path out = folder.resolve("out");
      Invocation run =
          Invocation.of("run", "--input=" + dumps, "--inputRoot=" + folder, "--output=" + out);
      assertThat(run.err()).doesNotContain("almanac:");
      assertThat(run.exitCode()).isZero();
      String digest = Files.readString(out.resolve("digests/2025/03/2025-03-02.md"));
      assertThat(digest).contains("A made-up post about probes").contains("Source: LessWrong");
    }
  }
}
