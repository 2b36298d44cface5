package dev.almanac.digest.site;

import dev.almanac.digest.edition.EditionId;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A post's page: all that the tables know of it, and why.
 *
 * @param canonical the post that stands for it; null where it stands for itself
 * @param group the posts that it stands for
 * @param sightings of it, by day and dump
 * @param edition its edition of record
 * @param why how it stands out; may be empty
 */
public record PostPage(
    Frame frame,
    Post post,
    @Nullable Post canonical,
    List<Member> group,
    List<Sighting> sightings,
    EditionId edition,
    String why,
    ThemeNames names) {

  /** A post that it stands for. */
  public record Member(String title, Duplicate duplicate) {}

  /** How often it was seen. */
  public String times() {
    return sightings.size() == 1 ? "once" : sightings.size() + " times";
  }

  public String score(double score) {
    return String.format(Locale.ROOT, "%.2f", score);
  }

  /** Why a member is taken for the same post. */
  public String words(Duplicate duplicate) {
    Double similarity = duplicate.similarity();
    return duplicate.kind().label().replace('_', ' ')
        + (similarity == null
            ? ", no text to compare"
            : String.format(Locale.ROOT, ", texts alike by %.4f", similarity));
  }
}
