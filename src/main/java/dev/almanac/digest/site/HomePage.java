package dev.almanac.digest.site;

import dev.almanac.digest.edition.Edition;
import dev.almanac.digest.edition.EditionId;
import dev.almanac.digest.edition.View;
import dev.almanac.model.Post;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param edition the latest of a day; null of an empty archive
 * @param recent the latest of each grain, and the days before
 * @param views of the archive
 */
public record HomePage(
    Frame frame, @Nullable Edition edition, List<EditionId> recent, List<View> views) {
  private static final int SOME = 8;

  /** Posts of an edition that no theme carries. */
  public List<Post> some() {
    return edition == null
        ? List.of()
        : Stream.concat(edition.posts().stream(), edition.apart().stream()).limit(SOME).toList();
  }
}
