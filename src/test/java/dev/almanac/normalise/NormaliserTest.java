package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.CleanText;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.text.Hashes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {
  private final Normaliser normaliser = new Normaliser(new NormaliseConfig(ZoneOffset.UTC, null));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What is stored at <bos>?          | What is stored at <bos>?
          What is stored at &lt;bos&gt;?    | What is stored at <bos>?
          R&amp;D &mdash; &quot;fast&quot;  | R&D — "fast"
          Models say "this is a test"       | Models say "this is a test"
          '  Two  spaces,\n a newline\t'    | Two spaces, a newline
          'soft&shy;hy\u00adphens\u200b'    | softhyphens
          """)
  void aTitleIsPlainTextOnOneLine(String raw, String title) {
    assertThat(accepted(Records.POST.titled(raw.replace("\\n", "\n").replace("\\t", "\t"))).title())
        .isEqualTo(title);
  }

  @Test
  void authorsKeepTheirOrderAndStandOnce() {
    assertThat(accepted(Records.POST.by(" Zoe  Q", "Ann", "", "Zoe Q")).authors())
        .containsExactly("Zoe Q", "Ann");
  }

  @Test
  void tagsAreSortedAndStandOnce() {
    assertThat(accepted(Records.POST.tagged("RLHF", "AI", "RLHF", " ")).tags())
        .containsExactly("AI", "RLHF");
  }

  @Test
  void theBodyIsCleanedCountedAndHashed() {
    Normalised.Accepted accepted =
        (Normalised.Accepted)
            normaliser.normalise(Records.POST.body("<p>Two words.</p><script>x</script>").raw());
    assertThat(accepted.text().map(CleanText::text)).contains("Two words.");
    assertThat(accepted.sighting().words()).isEqualTo(2);
    assertThat(accepted.sighting().contentHash()).isEqualTo(Hashes.hex128("Two words."));
  }

  @Test
  void aBodyWithoutTextIsNone() {
    Normalised.Accepted accepted =
        (Normalised.Accepted) normaliser.normalise(Records.POST.body("<p> </p>").raw());
    assertThat(accepted.text()).isEqualTo(Optional.empty());
    assertThat(accepted.sighting().contentHash()).isNull();
    assertThat(accepted.sighting().words()).isZero();
  }

  @Test
  void aDateThatNoPostCanHaveIsUnknown() {
    assertThat(
            accepted(
                    Records.POST
                        .published("1972-01-01T00:00:00Z")
                        .seen(LocalDate.parse("2026-03-02")))
                .publishedAt())
        .isNull();
  }

  @Test
  void theSameRecordReadAgainIsTheSameSighting() {
    assertThat(accepted(Records.POST.by("Ann")).sightingId())
        .isEqualTo(accepted(Records.POST.by("Ann")).sightingId())
        .startsWith("fm:ab12CD#");
  }

  @Test
  void aRecordThatSaysSomethingElseIsAnotherSighting() {
    assertThat(accepted(Records.POST.by("Ann")).sightingId())
        .isNotEqualTo(accepted(Records.POST.by("Bob")).sightingId())
        .isNotEqualTo(accepted(Records.POST.by("Ann").in("other.json")).sightingId());
  }

  @Test
  void theSameFileReadForAnotherDayIsAnotherSighting() {
    assertThat(onDay("2026-03-02").sightingId()).isNotEqualTo(onDay("2026-03-03").sightingId());
  }

  @Test
  void aRecordWithoutALinkIsRefused() {
    assertThat(refused(Records.POST.at(null)).reason()).isEqualTo("no_link");
  }

  @Test
  void aRecordWhoseLinkIsNoAddressIsRefused() {
    assertThat(refused(Records.POST.at("javascript:alert(1)")).reason()).isEqualTo("bad_link");
  }

  @ParameterizedTest
  @CsvSource({"''", "' \u00a0 '", "'&nbsp;'", "'\u200b'"})
  void aRecordWithoutATitleIsRefused(String title) {
    assertThat(refused(Records.POST.titled(title)).reason()).isEqualTo("no_title");
    assertThat(refused(Records.POST.titled(null)).reason()).isEqualTo("no_title");
  }

  @Test
  void aRecordWithoutAnyDayIsRefused() {
    assertThat(refused(Records.POST.published("long ago")).reason()).isEqualTo("no_day");
  }

  @Test
  void aRefusalSaysWhereAndHowMuchWasRefused() {
    Reject reject = refused(Records.POST.at(null).body("é".repeat(50_000)));
    assertThat(reject.origin()).isEqualTo(Records.POST.raw().origin());
    assertThat(reject.stage()).isEqualTo("normalise");
    assertThat(reject.rawBytes()).isGreaterThan(100_000);
    assertThat(reject.raw().getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(Reject.MAX_RAW_BYTES);
  }

  @Test
  void aRefusalCutsNoCharacterInTwo() {
    String raw = refused(Records.POST.at(null).body("x".repeat(3) + "🔬".repeat(50_000))).raw();
    assertThat(Character.isHighSurrogate(raw.charAt(raw.length() - 1))).isFalse();
    String shifted = refused(Records.POST.at(null).body("🔬".repeat(50_000))).raw();
    assertThat(Character.isHighSurrogate(shifted.charAt(shifted.length() - 1))).isFalse();
  }

  private Sighting onDay(String day) {
    Normaliser ofDay = new Normaliser(new NormaliseConfig(ZoneOffset.UTC, LocalDate.parse(day)));
    return ((Normalised.Accepted) ofDay.normalise(Records.POST.raw())).sighting();
  }

  private Sighting accepted(Records record) {
    return ((Normalised.Accepted) normaliser.normalise(record.raw())).sighting();
  }

  @Test
  void aBodyOfMoreTagsThanAreParsedIsRefused() {
    assertThat(refused(Records.POST.body("<li>".repeat(500_001))).reason())
        .isEqualTo("too_many_tags");
  }

  private Reject refused(Records record) {
    return ((Normalised.Refused) normaliser.normalise(record.raw())).reject();
  }
}
