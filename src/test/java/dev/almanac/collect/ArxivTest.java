package dev.almanac.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.collect.source.ArxivSearch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** arXiv, played by a server on this machine. */
class ArxivTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyPaperOfEveryDayComesOnce() throws Exception {
    ArxivApi api = new ArxivApi(45);
    try (Loopback server = new Loopback().serve("/api/query", api)) {
      SourceReport report = collect(server, "2025-03-01", "2025-04-10");

      assertThat(report.fault()).isNull();
      assertThat(report.records()).isEqualTo(41 * 45);
      assertThat(report.days()).isEqualTo(41);
      assertThat(api.searches().get(0))
          .startsWith("((cat:cs.AI OR cat:cs.LG) AND (all:\"AI safety\" OR all:\"probes\"))");
      String day = CollectedDumps.text(folder.resolve("arxiv/2025/03/09.xml.gz"));
      assertThat(day.split("<entry>", -1)).hasSize(46);
      assertThat(day)
          .contains("<title>Probes of\n  small networks, 2503.09000</title>")
          .contains("network &amp; compare them.")
          .doesNotContain("arXiv Query");
    }
  }

  @Test
  void aStretchWithManyPapersIsAskedForInHalves() throws Exception {
    ArxivApi api = new ArxivApi(150);
    try (Loopback server = new Loopback().serve("/api/query", api)) {
      SourceReport report = collect(server, "2025-03-01", "2025-03-31");

      assertThat(report.records()).isEqualTo(31 * 150);
      assertThat(api.searches().stream().distinct()).hasSizeGreaterThan(4);
    }
  }

  @Test
  void aDayDoesNotHangOnHowItWasAskedFor() throws Exception {
    try (Loopback server = new Loopback().serve("/api/query", new ArxivApi(7))) {
      collect(server, "2025-03-01", "2025-03-31");
      String inAMonth = CollectedDumps.text(folder.resolve("arxiv/2025/03/09.xml.gz"));
      Path alone = folder.resolve("alone");
      Collections.run(Collections.config(alone, "2025-03-09", "2025-03-09"), spec(server));

      assertThat(CollectedDumps.text(alone.resolve("arxiv/2025/03/09.xml.gz"))).isEqualTo(inAMonth);
    }
  }

  @Test
  void anEmptyPageInTheMiddlePasses() throws Exception {
    ArxivApi whole = new ArxivApi(20);
    try (Loopback server = new Loopback().serve("/api/query", whole)) {
      server.misbehave(
          (exchange, number) -> {
            if (number == 3) {
              Loopback.answer(
                  exchange,
                  200,
                  "application/atom+xml",
                  "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><total:totalResults"
                      + " xmlns:total='http://a9.com/-/spec/opensearch/1.1/'>620</total:totalResults></feed>");
            }
            return number == 3;
          });
      assertThat(collect(server, "2025-03-01", "2025-03-31").records()).isEqualTo(31 * 20);
    }
  }

  private SourceReport collect(Loopback server, String first, String last) throws Exception {
    return Collections.run(Collections.config(folder, first, last), spec(server)).get(0);
  }

  private static SourceSpec spec(Loopback server) {
    return Collections.spec(
        "arxiv",
        SourceSpec.Kind.ARXIV,
        server.url("/api/query"),
        ArxivSearch.of(List.of("cs.AI", "cs.LG"), List.of("AI safety", "probes")));
  }
}
