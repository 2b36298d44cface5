package dev.almanac.digest.site;

import dev.almanac.digest.DayText;
import dev.almanac.digest.DigestMarkdown;
import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.Edition;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.Fold;
import dev.almanac.model.Grain;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An edition's page.
 *
 * @param before the edition before it; null of the first
 * @param after the edition after it; null of the last
 * @param archive that the edition is of
 */
public record EditionPage(
    Frame frame,
    Edition edition,
    ThemeNames names,
    @Nullable EditionId before,
    @Nullable EditionId after,
    Archive archive) {
  /** A day on which a whole archive was first seen has thousands; the tables have them all. */
  private static final int MOST_LISTED = 100;

  private static final int QUIET = 2;

  /** Its day, week, month or year, for machines. */
  public String time() {
    return edition.id().name();
  }

  /** Whether a reader had better look at the week. */
  public boolean isQuiet() {
    return edition.id().grain() == Grain.DAY
        && edition.posts().size() + edition.apart().size() <= QUIET;
  }

  public EditionId week() {
    return EditionId.of(Grain.WEEK, edition.id().start());
  }

  /** Whether it is of days after the last on which anything was seen. */
  public boolean isAhead() {
    return archive.isAhead(edition.id());
  }

  /** The last day on which anything was seen. */
  public String lastSeen() {
    LocalDate last = archive.lastSeen();
    return last == null ? "" : frame.day(last);
  }

  /** The longer periods that it lies in; a week in those that its Thursday lies in (ISO 8601). */
  public List<EditionId> wholes() {
    EditionId id = edition.id();
    LocalDate day = id.grain() == Grain.WEEK ? id.start().plusDays(3) : id.start();
    return Stream.of(Grain.WEEK, Grain.MONTH, Grain.YEAR)
        .filter(grain -> grain.compareTo(id.grain()) > 0)
        .map(grain -> EditionId.of(grain, day))
        .filter(archive::has)
        .toList();
  }

  /** Of a month, the weeks that have days in it. */
  public List<EditionId> weeks() {
    EditionId id = edition.id();
    return id.grain() != Grain.MONTH
        ? List.of()
        : id.start()
            .datesUntil(id.end().plusDays(1))
            .map(day -> EditionId.of(Grain.WEEK, day))
            .distinct()
            .filter(archive::has)
            .toList();
  }

  /** How they are called in passing. */
  public String wholeWords(EditionId whole) {
    return whole.grain() == Grain.WEEK ? "The week" : whole.words();
  }

  public boolean hasMoved(Edition.Direction direction) {
    return !moved(direction).isEmpty();
  }

  public List<Edition.Movement> moved(Edition.Direction direction) {
    return edition.movements().stream().filter(one -> one.direction() == direction).toList();
  }

  public String words(Edition.Direction direction) {
    return switch (direction) {
      case ROSE -> "Rose";
      case FELL -> "Fell";
      case NEW -> "New";
    };
  }

  public LineChart spark(Edition.Movement move) {
    return LineChart.spark(move.name() + ", its share of posts over time", move.shares());
  }

  public String reason(Post post) {
    return new DayText(archive.taxonomy()).reason(post);
  }

  /** Its posts by theme where they are many; empty where they are not. */
  public List<Fold> folds() {
    return Fold.of(edition.posts());
  }

  public List<Post> some(List<Post> others) {
    return others.stream().limit(DigestMarkdown.MOST_LINKED).toList();
  }

  public int more(List<Post> others) {
    return Math.max(0, others.size() - DigestMarkdown.MOST_LINKED);
  }

  public List<Post> someUpdated() {
    return edition.updated().stream().limit(MOST_LISTED).toList();
  }

  public int moreUpdated() {
    return Math.max(0, edition.updated().size() - MOST_LISTED);
  }

  public List<LateAddition> someLate() {
    return edition.late().stream().limit(MOST_LISTED).toList();
  }

  public int moreLate() {
    return Math.max(0, edition.late().size() - MOST_LISTED);
  }
}
