package dev.almanac.normalise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post's identity, from its canonical URL: ARCHITECTURE, “Identity”. */
final class PostKey {
  private static final Pattern POST =
      Pattern.compile("/(?:posts|events)/([A-Za-z0-9]{5,40})(?:/|$)");
  private static final Pattern PAPER = Pattern.compile("/abs/(.+)$");

  private PostKey() {}

  static String of(String canonicalUrl) {
    Optional<Forum> forum = Forum.ofUrl(canonicalUrl);
    if (forum.isEmpty()) {
      return canonicalUrl;
    }
    Pattern pattern = forum.get() == Forum.ARXIV ? PAPER : POST;
    Matcher id = pattern.matcher(canonicalUrl);
    return id.find() ? forum.get().keySpace() + ":" + id.group(1) : canonicalUrl;
  }

  /** The source's name: a forum's own, else the host. */
  static String sourceOf(String canonicalUrl) {
    return Forum.ofUrl(canonicalUrl)
        .map(Forum::source)
        .orElseGet(() -> canonicalUrl.replaceFirst("^https?://", "").replaceFirst("[:/].*$", ""));
  }
}
