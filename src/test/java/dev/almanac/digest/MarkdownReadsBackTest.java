package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.DigestPage;
import dev.almanac.model.Sighting;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a digest shows escaped, the archive's reader takes back. */
class MarkdownReadsBackTest {

  @Property(seed = "1")
  void aTitleReadsBackAsItWas(@ForAll("titles") String title) throws IOException {
    assertThat(readBack(title, "https://example.org/a").title()).isEqualTo(title);
  }

  @Example
  void anAddressWithBracketsReadsBackAsItWas() throws IOException {
    assertThat(readBack("Title", "https://example.org/Folding_(protein)").url())
        .isEqualTo("https://example.org/Folding_(protein)");
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.of(
            "a", "B", "7", " ", "[", "]", "*", "_", "`", "<", ">", "\\", "~", "~~", "#", "+", "-",
            "&", "lt;", "&amp;", "(", ")", "!", "|", "<bos>", "é")
        .list()
        .ofMinSize(1)
        .ofMaxSize(10)
        .map(parts -> String.join("", parts).strip().replaceAll(" +", " "))
        .filter(title -> !title.isEmpty());
  }

  private static Sighting readBack(String title, String url) throws IOException {
    String page =
        "# AI Alignment Daily Digest - 2026-03-07\n\n### "
            + Markdown.escape(title)
            + "\nSource: Example\nLink: "
            + Markdown.address(url)
            + "\n\nSummary: Nothing.\n";
    Normaliser normaliser = new Normaliser(new NormaliseConfig(ZoneOffset.UTC, null));
    return ((Normalised.Accepted) normaliser.normalise(DigestPage.read(page).get(0))).sighting();
  }
}
