package dev.almanac.digest.edition;

import dev.almanac.digest.Quote;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition, before it takes a form. Texts are plain and of one line. A list is empty where the
 * edition has nothing to say under its heading.
 *
 * @param id which one
 * @param headline what happened, and whether it is unusual
 * @param narrative what a model says of the day
 * @param chapters the themes that carry the edition, the strongest first
 * @param connections sentences on themes that meet
 * @param movements themes that rose, fell or are new
 * @param phrases that emerged and that no theme covers
 * @param mattered the posts that mattered most; of a day none, whose posts stand all
 * @param posts of a day: the relevant ones, the weightiest first
 * @param apart of a day: the other ones
 * @param late posts of other editions that were first seen in this one
 * @param updated posts whose text changed
 * @param newAuthors with their first post
 * @param sources sentences on how sources differ
 * @param gaps sentences on what is missing
 * @param parts the editions that it is made of, with their posts
 */
public record Edition(
    EditionId id,
    String headline,
    List<Told> narrative,
    List<Chapter> chapters,
    List<Claim> connections,
    List<Movement> movements,
    List<Claim> phrases,
    List<Pick> mattered,
    List<Post> posts,
    List<Post> apart,
    List<LateAddition> late,
    List<Post> updated,
    List<Debut> newAuthors,
    List<Claim> sources,
    List<String> gaps,
    List<Part> parts) {

  /**
   * A sentence, and the posts that it rests on.
   *
   * @param posts never empty
   */
  public record Told(String text, List<Post> posts) {}

  /**
   * A theme that carries the edition.
   *
   * @param themeId the theme
   * @param name a person's word for it
   * @param numbers a line of numbers
   * @param query that gives the first of them
   * @param told posts that are told under it
   * @param others posts of the theme that are told under another
   * @param meets the other themes of its posts; empty where there is none
   */
  public record Chapter(
      String themeId,
      String name,
      String numbers,
      String query,
      List<Quoted> told,
      List<Post> others,
      String meets) {}

  /**
   * A post with what it says.
   *
   * @param sentences whole ones; may be empty
   */
  public record Quoted(Post post, List<String> sentences) {

    /** They in one line, in quotation marks where they are the post's own; empty without any. */
    public String words() {
      return sentences.isEmpty() ? "" : Quote.words(post, sentences);
    }

    /** Who else speaks in them, in words; null where the post does, or nobody. */
    public @Nullable String note() {
      return sentences.isEmpty() ? null : Quote.note(post);
    }
  }

  /**
   * A sentence that the tables bear out.
   *
   * @param query DuckDB's SQL over the tables, which gives the numbers
   */
  public record Claim(String text, String query) {}

  /** Which way a theme moved. */
  public enum Direction {
    ROSE,
    FELL,
    NEW
  }

  /**
   * A theme that moved.
   *
   * @param z the deviate of the difference of the two shares, against the period before
   * @param text the numbers, in words
   * @param shares of the theme in this period and up to twelve before it, the oldest first, 0..1
   * @param query that gives them
   */
  public record Movement(
      Direction direction,
      String themeId,
      String name,
      double z,
      String text,
      List<Double> shares,
      String query) {}

  /**
   * A post that mattered.
   *
   * @param score relevance times standing times novelty, 0..1
   * @param why in words
   */
  public record Pick(Post post, double score, String why) {

    /** SQL that gives what its weight is made of. */
    public String query() {
      return Queries.post(post.postKey());
    }
  }

  /** An author's first post on record. */
  public record Debut(String author, Post post) {}

  /** An edition within this one. */
  public record Part(EditionId id, int posts) {}

  /** SQL that gives the headline's number of posts, by source. */
  public String headlineQuery() {
    return Queries.posts(id.start(), id.end());
  }

  /** SQL that gives the last day of each source, and its posts of the 90 days before the end. */
  public String gapsQuery() {
    return Queries.gaps(id);
  }

  /** All posts that the edition names as its own, each once. */
  public List<Post> named() {
    return java.util.stream.Stream.of(
            posts.stream(), apart.stream(), mattered.stream().map(Pick::post))
        .flatMap(named -> named)
        .distinct()
        .toList();
  }
}
