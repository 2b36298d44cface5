package dev.almanac.digest.edition;

import dev.almanac.model.Grain;
import dev.almanac.model.Post;
import java.util.List;

/** Edits the editions of an archive. Thread-safe. */
public final class Editions {
  private final Archive archive;
  private final ThemeCounts counts;
  private final DayEditor days;
  private final PeriodEditor periods;

  public Editions(Archive archive) {
    this.archive = archive;
    this.counts = new ThemeCounts(archive);
    this.days = new DayEditor(archive);
    this.periods = new PeriodEditor(archive, counts);
  }

  /** What they are made of. */
  public Archive archive() {
    return archive;
  }

  /** The counts that they speak of. */
  public ThemeCounts counts() {
    return counts;
  }

  /** The edition. */
  public Edition edit(EditionId id) {
    return id.grain() == Grain.DAY ? days.edit(id) : periods.edit(id);
  }

  /** The posts of a list that mattered most, the first first. */
  public List<Edition.Pick> mattered(List<Post> posts, int most) {
    return periods.picks(posts).stream().limit(most).toList();
  }

  /** What moved in an edition. */
  public List<Edition.Movement> movements(EditionId id) {
    return periods.movements(id);
  }

  /** How a post stands out, in words; empty where nothing is to be said. */
  public String why(Post post) {
    return periods.why(post);
  }
}
