package dev.almanac.dedup;

import dev.almanac.model.Duplicate;
import dev.almanac.model.Link;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostSketch;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two posts are one, by their texts and what else is known of them. Likeness alone
 * is enough for long texts, unless their titles number them as issues of a series. Short ones are
 * often forms that are filled in again and again (open threads, meet-ups), so they need the same
 * title, author and time as well; the times are {@link LikenessConfig}'s.
 */
public final class Likeness {
  /** How the keys of posts of one forum begin. */
  private static final List<String> FORUMS = List.of("fm:", "eaf:");

  private static final Set<PostKind> RECURRING = Set.of(PostKind.EVENT, PostKind.MEETUP);

  private final LikenessConfig config;

  public Likeness(LikenessConfig config) {
    this.config = config;
  }

  /** Why the two are one; empty where they are two. */
  public Optional<Duplicate.Kind> judge(PostSketch a, PostSketch b, Similarity similarity) {
    long days = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
    boolean isOneTitle = isOneTitle(a, b);
    if (RECURRING.contains(a.kind()) || RECURRING.contains(b.kind())) {
      boolean isOneEvent =
          isOneTitle
              && days <= config.recurringDays()
              && similarity.jaccard() >= config.nearJaccard();
      return isOneEvent ? Optional.of(named(similarity, false)) : Optional.empty();
    }
    if (isOneTitle && (isCrosspost(a, b, similarity, days) || isRevised(a, b, similarity))) {
      return Optional.of(named(similarity, true));
    }
    int words = Math.min(a.words(), b.words());
    boolean isNoForm =
        words >= config.longWords() || (words >= config.formWords() && days <= config.formDays());
    boolean isOneIssue = Titles.issue(a.title()).equals(Titles.issue(b.title()));
    return isNoForm && isOneIssue && similarity.jaccard() >= config.nearJaccard()
        ? Optional.of(named(similarity, false))
        : Optional.empty();
  }

  /** Whether two posts of one title are near enough in time, and their texts and authors alike. */
  private boolean isCrosspost(PostSketch a, PostSketch b, Similarity similarity, long days) {
    boolean isLong = isLong(a, b);
    boolean isElsewhere = !a.source().equals(b.source());
    if (days > (isLong || isElsewhere ? config.crosspostDays() : config.formDays())) {
      return false;
    }
    if (Math.min(a.words(), b.words()) >= config.formWords()
        && similarity.jaccard() >= config.unsignedJaccard()) {
      return true;
    }
    boolean isAlike =
        similarity.jaccard() >= config.excerptJaccard()
            || similarity.containment() >= config.excerptContainment();
    boolean isAlikeAndLong =
        isLong
            && (similarity.jaccard() >= config.crosspostJaccard()
                || similarity.containment() >= config.crosspostContainment());
    return (isAlike || isAlikeAndLong) && shareAuthor(a, b);
  }

  private boolean isRevised(PostSketch a, PostSketch b, Similarity similarity) {
    return isLong(a, b) && similarity.jaccard() >= config.revisedJaccard() && shareAuthor(a, b);
  }

  private boolean isLong(PostSketch a, PostSketch b) {
    return Math.min(a.words(), b.words()) >= config.longWords();
  }

  /**
   * Whether a post is the one that it is declared to be. Within one forum a post with a title of
   * its own talks about the other, and is no copy of it. What only a line of a text says is refuted
   * by texts that have next to nothing in common, under two titles: such a line may be about a part
   * of the post, or have gone to a wrong page.
   *
   * @param similarity of the two texts; null where one of them has none, or where it has no say
   */
  boolean believes(Link link, PostSketch post, PostSketch target, @Nullable Similarity similarity) {
    boolean isWithinForum =
        FORUMS.stream()
            .anyMatch(
                forum -> post.postKey().startsWith(forum) && target.postKey().startsWith(forum));
    boolean isRefuted =
        link.relation().isWeak()
            && similarity != null
            && similarity.containment() < config.refutedContainment();
    return !(isWithinForum || isRefuted) || isOneTitle(post, target);
  }

  /** What tells that they are one, on one line. */
  String evidence(PostSketch a, PostSketch b, Similarity similarity) {
    long days = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
    return String.format(
        Locale.ROOT,
        "%s of their word shingles shared, %s of the shorter text's; %s, %s, %d days apart",
        percent(similarity.jaccard()),
        percent(similarity.containment()),
        isOneTitle(a, b) ? "one title" : "two titles",
        shareAuthor(a, b) ? "one author" : "two authors",
        days);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  private static Duplicate.Kind named(Similarity similarity, boolean isCrosspost) {
    if (similarity.jaccard() == 1) {
      return Duplicate.Kind.SAME_TEXT;
    }
    return isCrosspost ? Duplicate.Kind.CROSSPOST : Duplicate.Kind.NEAR;
  }

  private static boolean isOneTitle(PostSketch a, PostSketch b) {
    String title = Titles.folded(a.title());
    return !title.isEmpty() && title.equals(Titles.folded(b.title()));
  }

  /** A post whose authors no dump names may be anyone's. */
  private static boolean shareAuthor(PostSketch a, PostSketch b) {
    Set<String> authors = a.authors().stream().map(Titles::folded).collect(Collectors.toSet());
    return authors.isEmpty()
        || b.authors().isEmpty()
        || b.authors().stream().map(Titles::folded).anyMatch(authors::contains);
  }
}
