package dev.almanac.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.PostTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EmergingTest {
  private static final LocalDate BEGIN = LocalDate.parse("2022-01-01");
  private static final int MONTHS = 14;

  @Test
  void aPhraseThatComesUpIsFlaggedInItsMonthAgainstItsPast() {
    List<PostTitle> titles = background();
    say(titles, 13, "The Grokfish", "Ann", "Bo", "Cy", "Di", "Ed");
    say(titles, 5, "A grokfish, early", "Ann");
    List<PhraseStat> rows = rows(titles);
    assertThat(rows).extracting(PhraseStat::phrase).contains("grokfish").doesNotContain("post");
    PhraseStat row = row(rows, "grokfish");
    assertThat(row.periodStart()).isEqualTo(BEGIN.plusMonths(13));
    assertThat(row.posts()).isEqualTo(5);
    assertThat(row.authors()).isEqualTo(5);
    assertThat(row.baseline()).isCloseTo(1 / 12.0, within(1e-12));
    assertThat(row.score())
        .isEqualTo(LogLikelihood.signed(5, 45, 1, 12 * 40 + 1))
        .isGreaterThan(Emerging.THRESHOLD);
    assertThat(row.burstLevel()).isEqualTo(1);
    assertThat(row.examplePostKeys()).containsExactly("m13-0", "m13-1", "m13-2", "m13-3", "m13-4");
  }

  @Test
  void oneAuthorsSeriesIsNone() {
    List<PostTitle> titles = background();
    say(titles, 13, "The grokfish papers", "Ann", "Ann", "Ann", "Ann");
    assertThat(rows(titles)).isEmpty();
  }

  @Test
  void aPhraseGivesWayToALongerOneWithNearlyTheSamePosts() {
    List<PostTitle> titles = background();
    say(titles, 13, "Sleepy grokfish", "Ann", "Bo", "Cy");
    assertThat(rows(titles)).extracting(PhraseStat::phrase).containsExactly("sleepy grokfish");
    say(titles, 13, "Grokfish at large", "Di", "Ed");
    assertThat(rows(titles)).extracting(PhraseStat::phrase).contains("grokfish");
  }

  @Test
  void whatAThemeCoversIsLeftOut() {
    List<PostTitle> titles = background();
    say(titles, 13, "Grokfish", "Ann", "Bo", "Cy");
    assertThat(Emerging.among(titles).of(Grain.MONTH, "grokfish"::equalsIgnoreCase).rows())
        .isEmpty();
    assertThat(Emerging.among(titles).of(Grain.MONTH, text -> false).tested()).isPositive();
  }

  @Test
  void theFirstPeriodHasNoPastToEmergeFrom() {
    List<PostTitle> titles = new ArrayList<>();
    say(titles, 0, "Grokfish", "Ann", "Bo", "Cy");
    assertThat(Emerging.among(titles).rows(text -> false)).isEmpty();
    assertThat(Emerging.among(List.of()).rows(text -> false)).isEmpty();
  }

  @Test
  void whatComesLaterChangesNoScore() {
    List<PostTitle> titles = background();
    say(titles, 12, "Grokfish", "Ann", "Bo", "Cy");
    List<PostTitle> upTo = titles.stream().filter(post -> post.day() < day(13)).toList();
    assertThat(row(rows(upTo), "grokfish").score())
        .isEqualTo(row(rows(titles), "grokfish").score());
  }

  @Property(tries = 25, seed = "1")
  void anyOrderOfThePostsGivesTheSameRows(@ForAll long seed) {
    List<PostTitle> titles = background();
    say(titles, 13, "Grokfish And Gloom (GAG)", "Ann", "Bo");
    say(titles, 13, "GAGs explained", "Ann", "Cy");
    say(titles, 12, "Grokfish and gloom", "Di", "Ed", "Flo");
    List<PhraseStat> rows = Emerging.among(titles).rows(text -> false);
    assertThat(rows).isNotEmpty();
    Collections.shuffle(titles, new Random(seed));
    assertThat(Emerging.among(titles).rows(text -> false)).isEqualTo(rows);
  }

  /** Forty posts a month on subjects that each stand in a post alone. */
  private static List<PostTitle> background() {
    List<PostTitle> titles = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      for (int i = 0; i < 40; i++) {
        titles.add(
            new PostTitle(
                day(month) + i % 28,
                "b" + month + "-" + i,
                "Post on subject" + month + "x" + i + "y",
                List.of("Author " + i)));
      }
    }
    return titles;
  }

  private static void say(List<PostTitle> titles, int month, String title, String... authors) {
    for (int i = 0; i < authors.length; i++) {
      String key = "m" + month + "-" + i + (titles.stream().anyMatch(keyed(month, i)) ? "+" : "");
      titles.add(new PostTitle(day(month) + i, key, title, List.of(authors[i])));
    }
  }

  private static java.util.function.Predicate<PostTitle> keyed(int month, int i) {
    return post -> post.postKey().equals("m" + month + "-" + i);
  }

  private static int day(int month) {
    return Math.toIntExact(BEGIN.plusMonths(month).toEpochDay());
  }

  private static List<PhraseStat> rows(List<PostTitle> titles) {
    return Emerging.among(titles).of(Grain.MONTH, text -> false).rows();
  }

  private static PhraseStat row(List<PhraseStat> rows, String phrase) {
    return rows.stream().filter(row -> row.phrase().equals(phrase)).findFirst().orElseThrow();
  }
}
