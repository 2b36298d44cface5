package dev.almanac.model;

import java.util.Comparator;
import java.util.List;

/**
 * What the search for emerging phrases is told of a canonical post.
 *
 * @param day of its edition, counted from 1970-01-01
 * @param postKey its identity
 * @param title plain text on one line
 * @param authors in the post's own order
 */
public record PostTitle(int day, String postKey, String title, List<String> authors) {

  /** By day, then by key: an order that any split of the posts comes back to. */
  public static final Comparator<PostTitle> ORDER =
      Comparator.comparingInt(PostTitle::day).thenComparing(PostTitle::postKey);

  /** The title of a card. */
  public static PostTitle of(PostCard card) {
    return new PostTitle(
        Math.toIntExact(card.digestDate().toEpochDay()),
        card.postKey(),
        card.title(),
        card.authors());
  }

  /** The titles of the canonical ones of some posts. */
  public static List<PostTitle> ofCanonical(List<PostCard> cards) {
    return cards.stream().filter(PostCard::isCanonical).map(PostTitle::of).toList();
  }
}
