package dev.almanac.digest.edition;

import dev.almanac.digest.ThemeTree;
import dev.almanac.model.Post;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of the archive that has editions and feeds of its own. A list that is empty asks for
 * nothing; of those that are not, a post has to be in each.
 *
 * @param id the name of its folder
 * @param name for people, plain text on one line
 * @param themes ids; posts of the themes under them count as well
 * @param sources on which a post may stand, named as the tables name them
 * @param authors by name, as posts give it
 * @param mailTo whom its messages are addressed to; empty for those of the whole archive
 */
public record View(
    String id,
    String name,
    List<String> themes,
    List<String> sources,
    List<String> authors,
    String mailTo) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  /** Control, format and line characters could turn a header or a page's line around. */
  private static final Pattern NAME = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]{1,100}");

  public View {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a view's id is of small letters, digits and hyphens, not '" + id + "'");
    }
    if (name.isBlank() || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "view '" + id + "' needs a name of 1 to 100 characters that can be seen");
    }
    for (String source : sources) {
      if (!SOURCE.matcher(source).matches()) {
        throw new IllegalArgumentException(
            "view '"
                + id
                + "' names the source '"
                + source
                + "'; the tables have lesswrong, eaforum …");
      }
    }
    if (themes.isEmpty() && sources.isEmpty() && authors.isEmpty()) {
      throw new IllegalArgumentException(
          "view '" + id + "' names no theme, source or author, and would be the whole archive");
    }
  }

  /** Whether a post belongs to it. */
  boolean has(Post post, ThemeTree tree) {
    return (themes.isEmpty()
            || post.assignment().themes().stream()
                .anyMatch(
                    theme -> themes.stream().anyMatch(id -> tree.isWithin(theme.themeId(), id))))
        && (sources.isEmpty() || post.standsOn().stream().anyMatch(sources::contains))
        && (authors.isEmpty() || post.authors().stream().anyMatch(authors::contains));
  }
}
