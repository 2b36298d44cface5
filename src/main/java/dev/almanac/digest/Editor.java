package dev.almanac.digest;

import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Tally;
import dev.almanac.model.Theme;
import dev.almanac.model.Update;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Decides what stands in a daily edition and in which order. */
public final class Editor {
  private static final Comparator<Post> WEIGHTIEST =
      Comparator.comparingDouble((Post post) -> -Weight.of(post)).thenComparing(Post::postKey);

  /** Posts that meet twice as often as chance would have it. */
  private static final double TELLING_LIFT = 2;

  private static final int TELLING_TODAY = 2;
  private static final int TELLING_YEAR = 5;

  private final DigestConfig config;
  private final DayCounts counts;
  private final GapFinder gaps;
  private final LeadThemes leads;
  private final ThemeTree tree;

  /**
   * @param tally of all posts
   */
  public Editor(DigestConfig config, Map<String, Theme> taxonomy, Tally tally) {
    this.config = config;
    this.counts = new DayCounts(tally);
    this.gaps = new GapFinder(tally);
    this.tree = new ThemeTree(taxonomy);
    this.leads = new LeadThemes(config, taxonomy, counts);
  }

  /**
   * The edition of a day.
   *
   * @param all the canonical posts whose digest date it is
   * @param late posts of other editions that were first seen on it
   * @param updated posts of earlier editions whose text changed on it
   */
  public Digest edit(LocalDate day, List<Post> all, List<LateAddition> late, List<Update> updated) {
    List<Post> posts = new ArrayList<>();
    List<Post> apart = new ArrayList<>();
    for (Post post : all.stream().sorted(WEIGHTIEST).toList()) {
      (post.assignment().relevance() >= config.relevantFrom() ? posts : apart).add(post);
    }
    return new Digest(
        day,
        leads.of(day, posts),
        connections(day, posts),
        posts,
        apart,
        late.stream()
            .sorted(
                Comparator.comparing(LateAddition::digestDate).thenComparing(LateAddition::postKey))
            .toList(),
        updated.stream()
            .sorted(Comparator.comparing(Update::digestDate).thenComparing(Update::postKey))
            .toList(),
        gaps.of(day),
        counts.week(day),
        List.of());
  }

  /** A post or two in a year are no connection yet, nor is what chance would nearly give. */
  private static boolean isTelling(Digest.Connection connection) {
    return connection.lift() >= TELLING_LIFT
        && (connection.today() >= TELLING_TODAY || connection.year() >= TELLING_YEAR);
  }

  /** Pairs that meet in a relevant post, those that meet most today and least by chance first. */
  private List<Digest.Connection> connections(LocalDate day, List<Post> posts) {
    record Pair(String a, String b) {}
    TreeSet<Pair> met = new TreeSet<>(Comparator.comparing(Pair::a).thenComparing(Pair::b));
    for (Post post : posts) {
      List<String> ids =
          post.assignment().themes().stream().map(PostTheme::themeId).sorted().toList();
      for (int a = 0; a < ids.size(); a++) {
        for (int b = a + 1; b < ids.size(); b++) {
          if (!tree.areKin(ids.get(a), ids.get(b))
              && tree.mayLead(ids.get(a))
              && tree.mayLead(ids.get(b))) {
            met.add(new Pair(ids.get(a), ids.get(b)));
          }
        }
      }
    }
    return met.stream()
        .map(pair -> counts.connection(pair.a(), pair.b(), day))
        .filter(Editor::isTelling)
        .sorted(
            Comparator.comparingInt(Digest.Connection::today)
                .thenComparing(Digest.Connection::year)
                .thenComparing(Digest.Connection::lift)
                .reversed()
                .thenComparing(Digest.Connection::themeA)
                .thenComparing(Digest.Connection::themeB))
        .limit(config.connections())
        .toList();
  }
}
