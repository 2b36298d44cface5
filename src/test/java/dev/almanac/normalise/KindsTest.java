package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {
  private static final String POST = "https://www.lesswrong.com/posts/ab12CD/a-slug";
  private static final String EVENT = "https://www.lesswrong.com/events/ab12CD/a-slug";

  @ParameterizedTest
  @CsvSource({
    "Meetup : Reading group, MEETUP",
    "[Meetup] Reading group, MEETUP",
    "Meetups are good for research, POST",
    "What I learned from meetups: a guide, POST",
    "Town meetup: kites, MEETUP",
    "Our town meetup: kites, MEETUP",
    "Weekly LW Meetups, MEETUP",
    "How to run a meetup, POST",
    "[LINK] A paper, LINKPOST",
    "Ada's Shortform, SHORTFORM",
    "Bo\u2019s Quick takes, SHORTFORM",
    "What is a shortform?, POST"
  })
  void aTitleGivesTheKindAway(String title, PostKind kind) {
    assertThat(of(PostKind.POST, POST, title)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"Town SSC Meetup, MEETUP", "Winter solstice, EVENT"})
  void aPageOfEventsIsAnEventAndPerhapsAMeetup(String title, PostKind kind) {
    assertThat(of(PostKind.POST, EVENT, title)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "QUESTION, Why?, QUESTION",
    "QUESTION, Meetup : Why?, MEETUP",
    "LINKPOST, A paper, LINKPOST",
    "EVENT, Town meetup, MEETUP"
  })
  void whatTheRecordSaysCountsUnlessTheTitleSaysMore(PostKind said, String title, PostKind kind) {
    assertThat(of(said, POST, title)).isEqualTo(kind);
  }

  private static PostKind of(PostKind said, String url, String title) {
    RawRecord raw = Records.POST.raw();
    RawRecord record =
        new RawRecord(
            raw.origin(),
            raw.address(),
            title,
            raw.authors(),
            raw.timing(),
            raw.counters(),
            raw.tags(),
            raw.body(),
            raw.summary(),
            new RawRecord.Standing(said, null),
            raw.raw());
    return Kinds.of(record, url, title, false);
  }
}
