package dev.almanac.model;

import java.util.Locale;

/**
 * A page that a post says it is the same as.
 *
 * @param url canonical
 * @param postKey the identity that the page has as a post
 * @param relation how the post says it
 */
public record Link(String url, String postKey, Relation relation) {

  /** How a post says that it and a page are one; the more it can be relied on, the earlier. */
  public enum Relation {
    /** A forum's own record of a cross-post that stands on its sister forum first. */
    CROSSPOST_OF("declared a cross-post of"),
    /** A forum's own record of a post that its sister forum has as a cross-post. */
    CROSSPOSTED_AS("declared as cross-posted to"),
    /** A link post. */
    LINKPOST("link post to"),
    /** The author names the page that search engines are to prefer. */
    CANONICAL_SOURCE("names as its canonical source"),
    /** A line at the start or end of the body, such as “Cross-posted from my blog”. */
    SAYS_FROM("its text says that it is cross-posted from"),
    /** The same in the other direction: “Cross-posted to the EA Forum”. */
    SAYS_TO("its text says that it is cross-posted to");

    private final String phrase;

    Relation(String phrase) {
      this.phrase = phrase;
    }

    /** What stands before the page's address in the evidence. */
    public String phrase() {
      return phrase;
    }

    /** The name in tables. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the page came first, so that the post is the copy. */
    public boolean pointsToOriginal() {
      return this != CROSSPOSTED_AS && this != SAYS_TO;
    }

    /** Whether only a line of text says it, which texts can refute. */
    public boolean isWeak() {
      return this == SAYS_FROM || this == SAYS_TO;
    }

    /**
     * The inverse of {@link #label()}.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static Relation ofLabel(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT));
    }
  }

  /** The page that a link post points to. */
  public static Link post(String url, String postKey) {
    return new Link(url, postKey, Relation.LINKPOST);
  }

  /** The declaration on one line: how, and which page. */
  public String evidence() {
    return relation.phrase() + " " + url;
  }
}
