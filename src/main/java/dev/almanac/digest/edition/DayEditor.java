package dev.almanac.digest.edition;

import dev.almanac.digest.DayText;
import dev.almanac.digest.Digest;
import dev.almanac.digest.Phrasing;
import dev.almanac.digest.Quote;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.util.List;

/** The daily digest as an edition. */
final class DayEditor {
  private static final int YEAR = 365;

  private final Archive archive;
  private final DayText text;

  DayEditor(Archive archive) {
    this.archive = archive;
    this.text = new DayText(archive.content().taxonomy());
  }

  Edition edit(EditionId id) {
    LocalDate day = id.start();
    Digest digest = archive.digest(day);
    return new Edition(
        id,
        DayText.headline(digest),
        digest.narrative().stream()
            .map(told -> new Edition.Told(told.text(), told.posts()))
            .toList(),
        digest.themes().stream().map(theme -> chapter(theme, day)).toList(),
        digest.connections().stream().map(met -> connection(met, day)).toList(),
        List.of(),
        List.of(),
        List.of(),
        digest.posts(),
        digest.apart(),
        digest.late(),
        archive.updatedIn(id),
        List.of(),
        List.of(),
        DayText.gaps(digest.gaps()).stream().map(gap -> gap + ".").toList(),
        List.of());
  }

  private Edition.Chapter chapter(Digest.LeadTheme theme, LocalDate day) {
    return new Edition.Chapter(
        theme.themeId(),
        text.name(theme.themeId()),
        Phrasing.line(theme.numbers(), day),
        Queries.theme(theme.themeId(), day, day),
        theme.told().stream().map(DayEditor::quoted).toList(),
        theme.others(),
        text.meets(theme));
  }

  static Edition.Quoted quoted(Post post) {
    return new Edition.Quoted(post, Quote.of(post));
  }

  private Edition.Claim connection(Digest.Connection met, LocalDate day) {
    return new Edition.Claim(
        text.connection(met) + ".",
        Queries.pair(met.themeA(), met.themeB(), day.minusDays(YEAR - 1), day));
  }
}
