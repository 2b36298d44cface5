package dev.almanac.normalise;

import java.util.Optional;

/** The sources whose addresses name a post by an id. */
enum Forum {
  LESSWRONG("lesswrong", "www.lesswrong.com", "fm"),
  ALIGNMENT_FORUM("alignmentforum", "www.alignmentforum.org", "fm"),
  EA_FORUM("eaforum", "forum.effectivealtruism.org", "eaf"),
  ARXIV("arxiv", "arxiv.org", "arxiv");

  private final String source;
  private final String host;
  private final String keySpace;

  Forum(String source, String host, String keySpace) {
    this.source = source;
    this.host = host;
    this.keySpace = keySpace;
  }

  /** The name in tables. */
  String source() {
    return source;
  }

  /** The host of canonical URLs. */
  String host() {
    return host;
  }

  /** What stands before the colon in a post key; two forums that share ids share it. */
  String keySpace() {
    return keySpace;
  }

  static Optional<Forum> ofUrl(String canonicalUrl) {
    for (Forum forum : values()) {
      if (canonicalUrl.startsWith("https://" + forum.host + "/")) {
        return Optional.of(forum);
      }
    }
    return Optional.empty();
  }
}
