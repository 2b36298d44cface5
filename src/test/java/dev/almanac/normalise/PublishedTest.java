package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Link;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import dev.almanac.model.RawRecord.Address;
import dev.almanac.model.RawRecord.Standing;
import dev.almanac.model.RawRecord.Timing;
import dev.almanac.model.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTest {
  private static final LocalDate SEEN = LocalDate.of(2026, 3, 10);
  private static final Address ADDRESS =
      new Address("ab12CD", "https://www.lesswrong.com/posts/ab12CD/s", null, null);

  @Test
  void aNaiveTimeIsReadInTheZoneOfItsInput() {
    Timing timing = new Timing("2026-03-01 23:30", null, ZoneId.of("America/New_York"), null);
    assertThat(sighting(timing).publishedAt()).isEqualTo(Instant.parse("2026-03-02T04:30:00Z"));
  }

  @Test
  void aDateIsReadInTheFormThatItsMappingGives() {
    Timing timing = new Timing("2nd Mar 2026", "d MMM uuuu", null, null);
    assertThat(sighting(timing).publishedAt()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1972-05-01T00:00:00Z", "not a date", "03/04/2013", "2026-03-12", "2099-01-01"})
  void aDateThatCannotBeBelievedIsKeptAsItStands(String text) {
    Sighting sighting = sighting(new Timing(" " + text + "\n", null, null, SEEN));
    assertThat(sighting.publishedAt()).isNull();
    assertThat(sighting.publishedRaw()).isEqualTo(text);
    assertThat(sighting.seenOn()).isEqualTo(SEEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-10T23:59:59Z", "2026-03-11T10:00:00+13:00", "2026-03-11"})
  void aDateOfTheDayAfterInAnotherZoneIsBelieved(String text) {
    Sighting sighting = sighting(new Timing(text, null, null, SEEN));
    assertThat(sighting.publishedAt()).isNotNull();
    assertThat(sighting.publishedRaw()).isNull();
  }

  @Test
  void noDateIsNoDateToNote() {
    assertThat(sighting(new Timing(" ", null, null, SEEN)).publishedRaw()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "deleted", "unlisted", "rejected"})
  void aPostThatItsSourceDoesNotShowIsRejectedWithThatReason(String reason) {
    RawRecord record =
        record(ADDRESS, Timing.published("2026-03-01"), new Standing(Standing.POST.kind(), reason));
    assertThat(normalise(record))
        .isInstanceOfSatisfying(
            Normalised.Refused.class,
            refused -> assertThat(refused.reject().reason()).isEqualTo(reason));
  }

  @Test
  void aPostThatPointsToItsOwnPageIsNoLinkPost() {
    Address own = new Address("ab12CD", ADDRESS.url(), null, "http://lesswrong.com/posts/ab12CD");
    RawRecord record =
        record(own, Timing.published("2026-03-01"), new Standing(PostKind.LINKPOST, null));
    Sighting sighting = ((Normalised.Accepted) normalise(record)).sighting();
    assertThat(sighting.kind()).isEqualTo(PostKind.POST);
    assertThat(sighting.link()).isNull();
  }

  @Test
  void aLinkWithoutAHostIsOnTheForumItself() {
    assertThat(link("/lw/abc/kites"))
        .isEqualTo(
            Link.post(
                "https://www.lesswrong.com/lw/abc/kites",
                "https://www.lesswrong.com/lw/abc/kites"));
  }

  @Test
  void aLinkPostKnowsWhatItPointsTo() {
    assertThat(link("http://arxiv.org/pdf/2603.00001v2.pdf"))
        .isEqualTo(Link.post("https://arxiv.org/abs/2603.00001", "arxiv:2603.00001"));
    assertThat(link("https://www.alignmentforum.org/posts/ab12CD/other-slug")).isNull();
    assertThat(link("no address")).isNull();
    assertThat(link(null)).isNull();
  }

  @Test
  void aLineOfItsTextNamesThePageThatItIsAndNoFrontPage() {
    assertThat(linkOfText("https://kites.example/a?utm_source=lw"))
        .isEqualTo(
            new Link(
                "https://kites.example/a", "https://kites.example/a", Link.Relation.SAYS_FROM));
    assertThat(linkOfText("https://kites.example//")).isNull();
    assertThat(linkOfText("https://kites.example/blog/")).isNull();
    assertThat(linkOfText("https://lesswrong.com/posts/ab12CD/other-slug")).isNull();
  }

  private static @Nullable Link linkOfText(String page) {
    String body = "<p>Cross-posted from <a href=\"" + page + "\">my blog</a>.</p><p>Text.</p>";
    Normalised normalised = normalise(Records.POST.body(body).raw());
    return ((Normalised.Accepted) normalised).sighting().link();
  }

  private static @Nullable Link link(@Nullable String target) {
    Address address = new Address("ab12CD", ADDRESS.url(), null, target);
    Normalised normalised =
        normalise(record(address, Timing.published("2026-03-01"), Standing.POST));
    return ((Normalised.Accepted) normalised).sighting().link();
  }

  private static Sighting sighting(Timing timing) {
    Normalised normalised = normalise(record(ADDRESS, timing, Standing.POST));
    return ((Normalised.Accepted) normalised).sighting();
  }

  private static Normalised normalise(RawRecord record) {
    return new Normaliser(new NormaliseConfig(ZoneOffset.UTC, null)).normalise(record);
  }

  private static RawRecord record(Address address, Timing timing, Standing standing) {
    RawRecord raw = Records.POST.raw();
    return new RawRecord(
        raw.origin(),
        address,
        raw.title(),
        raw.authors(),
        timing,
        raw.counters(),
        raw.tags(),
        raw.body(),
        raw.summary(),
        standing,
        raw.raw());
  }
}
