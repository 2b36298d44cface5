package dev.almanac.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Editions;
import dev.almanac.digest.edition.Fold;
import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import dev.almanac.model.Tally;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionPageTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  private static EditionPage page(List<Post> posts, EditionId id) {
    Archive archive =
        new Archive(
            new Archive.Content(posts, Tally.NOTHING, Map.of(), List.of(), Map.of()),
            DigestConfig.of(0.35, ZoneOffset.UTC));
    Frame.Scope scope = new Frame.Scope("", "", ZoneOffset.UTC, false);
    Frame frame = new Frame(scope, SitePaths.edition(id), id.title(), Frame.Section.NONE);
    Editions editions = new Editions(archive);
    return new EditionPage(frame, editions.edit(id), new ThemeNames(archive), null, null, archive);
  }

  /** The week began in a year of which the archive has nothing. */
  @Test
  void aWeekLeadsToTheMonthAndYearThatItIsOf() {
    List<Post> posts = List.of(PostDraft.of("fm:a", NEW_YEAR).post());
    assertThat(page(posts, EditionId.of(Grain.WEEK, NEW_YEAR)).wholes())
        .containsExactly(EditionId.of(Grain.MONTH, NEW_YEAR), EditionId.of(Grain.YEAR, NEW_YEAR));
  }

  @Test
  void noPageLeadsToAnEditionThatIsNot() {
    LocalDate monday = LocalDate.of(2024, 12, 30);
    List<Post> posts = List.of(PostDraft.of("fm:a", monday).post());
    assertThat(page(posts, EditionId.of(Grain.WEEK, monday)).wholes()).isEmpty();
    assertThat(page(posts, EditionId.of(Grain.DAY, monday)).wholes())
        .containsExactly(
            EditionId.of(Grain.WEEK, monday),
            EditionId.of(Grain.MONTH, monday),
            EditionId.of(Grain.YEAR, monday));
  }

  @Test
  void aMonthLeadsToItsWeeks() {
    List<Post> posts =
        List.of(
            PostDraft.of("fm:a", NEW_YEAR).post(),
            PostDraft.of("fm:b", NEW_YEAR.plusDays(20)).post());
    assertThat(page(posts, EditionId.of(Grain.MONTH, NEW_YEAR)).weeks())
        .extracting(EditionId::name)
        .containsExactly("2025-W01", "2025-W04");
  }

  @Test
  void aLongListIsFoldedByThemeTheLargestFirst() {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      PostDraft draft = PostDraft.of("fm:" + i, NEW_YEAR);
      posts.add((i < 4 ? draft : draft.theme(i < 8 ? "a" : "b", 0.9)).post());
    }
    assertThat(Fold.of(posts)).isEmpty();
    posts.add(PostDraft.of("fm:last", NEW_YEAR).theme("a", 0.9).theme("b", 0.8).post());
    assertThat(Fold.of(posts)).extracting(Fold::themeId).containsExactly("b", "a", "");
    assertThat(Fold.of(posts)).extracting(fold -> fold.posts().size()).containsExactly(12, 5, 4);
  }
}
