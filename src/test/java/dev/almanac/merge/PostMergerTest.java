package dev.almanac.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.Post;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PostMergerTest {

  @Test
  void titleIsTheLatestSightings() {
    assertThat(
            merge(
                    Sightings.on("2026-03-02").title("As corrected"),
                    Sightings.on("2026-03-01").title("As first posted"))
                .title())
        .isEqualTo("As corrected");
  }

  @Test
  void onOneDayTheSightingWithMoreTextWins() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").title("A").body("longer text"),
                    Sightings.on("2026-03-01").title("B").body("text"),
                    Sightings.on("2026-03-01").title("C"))
                .title())
        .isEqualTo("A");
  }

  @Test
  void onOneDayWithOneTextMoreKarmaWins() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").title("A").counted(9, 0),
                    Sightings.on("2026-03-01").title("B").counted(8, 5))
                .title())
        .isEqualTo("A");
  }

  @Test
  void aTieInAllElseIsBrokenByTheTitle() {
    assertThat(
            merge(Sightings.on("2026-03-01").title("B"), Sightings.on("2026-03-01").title("A"))
                .title())
        .isEqualTo("B");
  }

  @Test
  void countersAreTheLastThatWereSeen() {
    Post post =
        merge(
            Sightings.on("2026-03-01").counted(50, 7),
            Sightings.on("2026-03-02").counted(40, null),
            Sightings.on("2026-03-03").counted(null, null));
    assertThat(post.karma()).isEqualTo(40);
    assertThat(post.comments()).isEqualTo(7);
  }

  @Test
  void authorsAreTheLastThatWereNamedInTheirOwnOrder() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").by("Old Name"),
                    Sightings.on("2026-03-02").by("Zoe", "Ann"),
                    Sightings.on("2026-03-03"))
                .authors())
        .containsExactly("Zoe", "Ann");
  }

  @Test
  void publishedAtIsTheEarliestKnown() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").published("2026-02-27T10:00:00Z"),
                    Sightings.on("2026-03-02").published("2026-02-26T10:00:00Z"),
                    Sightings.on("2026-03-03"))
                .publishedAt())
        .isEqualTo(Instant.parse("2026-02-26T10:00:00Z"));
  }

  @Test
  void firstAndLastSeenOnSpanAllSightings() {
    Post post =
        merge(Sightings.on("2026-03-02"), Sightings.on("2026-03-09"), Sightings.on("2026-03-01"));
    assertThat(post.firstSeenOn()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(post.lastSeenOn()).isEqualTo(LocalDate.parse("2026-03-09"));
  }

  @Test
  void digestDateIsThePublicationsDayInTheJobsZone() {
    Sightings late = Sightings.on("2026-03-09").published("2026-03-01T23:30:00Z");
    assertThat(merge(late).digestDate()).isEqualTo(LocalDate.parse("2026-03-01"));
    assertThat(
            new PostMerger(ZoneId.of("Europe/Berlin"))
                .merge(List.of(late.read()), null)
                .digestDate())
        .isEqualTo(LocalDate.parse("2026-03-02"));
  }

  @Test
  void withoutAPublicationDateDigestDateIsTheFirstDaySeen() {
    assertThat(merge(Sightings.on("2026-03-04"), Sightings.on("2026-03-02")).digestDate())
        .isEqualTo(LocalDate.parse("2026-03-02"));
  }

  @Test
  void urlsSourcesAndTagsAreSortedUnions() {
    Post post =
        merge(
            Sightings.on("2026-03-02").source("lesswrong").title("t").tagged("b", "c"),
            Sightings.on("2026-03-01").source("alignmentforum").title("t").tagged("a", "b"));
    assertThat(post.urls())
        .containsExactly("https://alignmentforum/posts/abc/t", "https://lesswrong/posts/abc/t");
    assertThat(post.sources()).containsExactly("alignmentforum", "lesswrong");
    assertThat(post.tags()).containsExactly("a", "b", "c");
  }

  @Test
  void urlIsThePreferredSourcesLatest() {
    Post post =
        merge(
            Sightings.on("2026-03-01").source("lesswrong").title("old-slug"),
            Sightings.on("2026-03-02").source("lesswrong").title("new-slug"),
            Sightings.on("2026-03-03").source("alignmentforum").title("other"));
    assertThat(post.source()).isEqualTo("lesswrong");
    assertThat(post.url()).isEqualTo("https://lesswrong/posts/abc/new-slug");
  }

  @Test
  void aForumIsPreferredToAnyOtherHost() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").source("a.example"),
                    Sightings.on("2026-03-01").source("eaforum"),
                    Sightings.on("2026-03-01").source("arxiv"))
                .source())
        .isEqualTo("eaforum");
  }

  @Test
  void aSightingThatIsReadAgainCountsOnce() {
    Sightings seen = Sightings.on("2026-03-01").body("text");
    Post post = new PostMerger(ZoneOffset.UTC).merge(List.of(seen.history(), seen.read()), null);
    assertThat(post.sightings()).isEqualTo(1);
    assertThat(post.text()).isEqualTo(Sightings.facts("Title", "text"));
  }

  @Test
  void theTextIsTheLatestThatWasSeen() {
    Post post =
        merge(
            Sightings.on("2026-03-01").body("first"),
            Sightings.on("2026-03-02").body("second"),
            Sightings.on("2026-03-03"));
    assertThat(Objects.requireNonNull(post.text()).contentHash())
        .isEqualTo(Sightings.hash("second"));
  }

  @Test
  void aTextThatOnlyHistoryHasIsThePublishedOne() {
    Post post =
        new PostMerger(ZoneOffset.UTC)
            .merge(
                List.of(
                    Sightings.on("2026-03-01").body("text").history(),
                    Sightings.on("2026-03-02").read()),
                Sightings.facts("Title", "text"));
    assertThat(post.text()).isEqualTo(Sightings.facts("Title", "text"));
  }

  @Test
  void aPublishedTextThatIsNotTheLatestIsAFault() {
    PostMerger merger = new PostMerger(ZoneOffset.UTC);
    assertThatThrownBy(
            () ->
                merger.merge(
                    List.of(Sightings.on("2026-03-01").body("text").history()),
                    Sightings.facts("Title", "other")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Sightings.KEY);
  }

  @Test
  void theOfflineSummaryComesBeforeASuppliedOne() {
    Post post = merge(Sightings.on("2026-03-01").body("text").supplied("As the dump has it."));
    assertThat(post.summary().method()).isEqualTo(SummaryMethod.EXTRACTIVE);
    assertThat(post.summary().text()).isEqualTo("Title says text");
  }

  @Test
  void aTextThatGivesNoSummaryLeavesTheSuppliedOne() {
    Post post = merge(Sightings.on("2026-03-01").body("?").supplied("As the dump has it."));
    assertThat(post.summary())
        .isEqualTo(new Summary("As the dump has it.", SummaryMethod.SUPPLIED, List.of()));
  }

  @Test
  void theSuppliedSummaryIsTheLatest() {
    assertThat(
            merge(
                    Sightings.on("2026-03-02").supplied("Later."),
                    Sightings.on("2026-03-03"),
                    Sightings.on("2026-03-01").supplied("Earlier."))
                .summary()
                .text())
        .isEqualTo("Later.");
  }

  @Test
  void withNeitherThereIsNoSummary() {
    assertThat(merge(Sightings.on("2026-03-01")).summary()).isEqualTo(Summary.NONE);
  }

  private static Post merge(Sightings... sightings) {
    return new PostMerger(ZoneOffset.UTC)
        .merge(Arrays.stream(sightings).map(Sightings::read).toList(), null);
  }

  @Test
  void aLaterTextIsAnUpdateOfTheDayOnWhichItWasFirstSeen() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").body("old"),
                    Sightings.on("2026-03-05").body("new"),
                    Sightings.on("2026-03-09").body("new").counted(3, 1))
                .updatedOn())
        .isEqualTo(LocalDate.of(2026, 3, 5));
  }

  @Test
  void theSameTextAgainIsNoUpdate() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").body("old"),
                    Sightings.on("2026-03-05").body("old").title("New"))
                .updatedOn())
        .isNull();
  }

  @Test
  void aTextOfAnotherSourceOrOfTheSameDayIsNoUpdate() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").body("excerpt").source("alignmentforum"),
                    Sightings.on("2026-03-05").body("whole"))
                .updatedOn())
        .isNull();
    assertThat(
            merge(Sightings.on("2026-03-05").body("a"), Sightings.on("2026-03-05").body("b"))
                .updatedOn())
        .isNull();
  }

  @Test
  void aTextThatIsTakenBackIsAnUpdateOfThatDay() {
    assertThat(
            merge(
                    Sightings.on("2026-03-01").body("old"),
                    Sightings.on("2026-03-05").body("new"),
                    Sightings.on("2026-03-09").body("old"))
                .updatedOn())
        .isEqualTo(LocalDate.of(2026, 3, 9));
  }
}
