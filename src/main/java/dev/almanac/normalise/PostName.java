package dev.almanac.normalise;

import java.util.Optional;
import java.util.regex.Pattern;

/** How people name a post: by its key, or by any spelling of its address. */
public final class PostName {
  private static final Pattern KEY =
      Pattern.compile("(?:fm|eaf):[A-Za-z0-9]{5,40}|arxiv:[A-Za-z0-9./-]+");

  private PostName() {}

  /** The post's key; empty where the text is neither a key nor an http(s) address. */
  public static Optional<String> key(String text) {
    String name = text.strip();
    return KEY.matcher(name).matches() ? Optional.of(name) : CanonicalUrl.of(name).map(PostKey::of);
  }
}
