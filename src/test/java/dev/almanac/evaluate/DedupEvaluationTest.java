package dev.almanac.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.Jobs;
import dev.almanac.model.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupEvaluationTest {
  private static final List<GoldPair> GOLD =
      List.of(
          new GoldPair("crosspost", "lw:aaaaa1", "ea:bbbbb1", ""),
          new GoldPair("crosspost", "lw:aaaaa2", "https://kites.example/never", ""),
          new GoldPair("same_id", "kend:aaaaa3", "lw:aaaaa3", ""),
          new GoldPair("same_id", "lw:aaaaa4", "lw:aaaaa2", ""));

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("a.json"),
        dump(
            post("lesswrong.com", "aaaaa1", "Kites", words(0, 400)),
            post("lesswrong.com", "aaaaa2", "Strings", words(1000, 400)),
            post("lesswrong.com", "aaaaa3", "Tails", words(2000, 400)),
            post("lesswrong.com", "aaaaa4", "Knots", words(3000, 400))));
    Files.writeString(
        folder.resolve("b.json"),
        dump(
            post("forum.effectivealtruism.org", "bbbbb1", "Kites", words(0, 390)),
            post("forum.effectivealtruism.org", "bbbbb2", "Of strings", words(1000, 399)),
            post("lesswrong.com", "aaaaa3", "Tails", words(2000, 400))));
  }

  @Test
  void whatIsHiddenIsFoundAgainAndCounted() throws IOException {
    DedupReport report = report(Overrides.NONE);
    assertThat(report.captures()).isEqualTo(7);
    assertThat(report.posts()).isEqualTo(6);
    assertThat(report.kinds())
        .containsEntry("crosspost", new KindScore(2, 1, 0, 1, 0))
        // Two different texts are set apart: no reader would call them one.
        .containsEntry("same_id", new KindScore(2, 2, 1, 1, 0));
    assertThat(report.all().recall()).isEqualTo(1);
    assertThat(report.edited().found()).isEqualTo(1);
    assertThat(report.joins().right()).isEqualTo(2);
    assertThat(report.joins().unread())
        .extracting(pair -> pair.a().postKey() + " " + pair.b().postKey())
        .containsExactly("fm:aaaaa2 eaf:bbbbb2");
    assertThat(report.joins().precisionAtLeast()).isEqualTo(2 / 3.0);
    assertThat(report.f1()).isEqualTo(0.8);
  }

  @Test
  void aPersonsWordSettlesWhatNothingElseSays() throws IOException {
    List<Overrides.Entry> pair =
        List.of(new Overrides.Entry(List.of("eaf:bbbbb2", "fm:aaaaa2"), ""));
    DedupReport.Joins one = report(new Overrides(pair, List.of())).joins();
    assertThat(one.right()).isEqualTo(3);
    assertThat(one.unread()).isEmpty();
    DedupReport.Joins two = report(new Overrides(List.of(), pair)).joins();
    assertThat(two.wrong()).hasSize(1);
    assertThat(two.precision()).isEqualTo(2 / 3.0);
  }

  @Test
  void aLineThatIsNoPairIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), "\n{\"a\": \"lw:x\"}\n");
    assertThatThrownBy(() -> GoldPair.read(file)).hasMessage(file + ", line 2: a pair has a and b");
  }

  private DedupReport report(Overrides corrections) throws IOException {
    Captures captures = new CaptureReader(Jobs.in(folder, null, "a.json", "b.json")).read();
    return new DedupEvaluation(captures, corrections).of(GOLD);
  }

  private static String dump(String... posts) {
    return "[" + String.join(",", posts) + "]";
  }

  private static String post(String host, String id, String title, String text) {
    return """
        {"_id": "%2$s", "title": "%3$s", "postedAt": "2026-03-05T10:00:00Z",
         "pageUrl": "https://%1$s/posts/%2$s/k", "user": {"displayName": "Ada"},
         "htmlBody": "<p>%4$s</p>"}"""
        .formatted(host, id, title, text);
  }

  private static String words(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }
}
