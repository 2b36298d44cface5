package dev.almanac.stats;

import dev.almanac.model.PairCell;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import dev.almanac.text.Hashes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts posts by day, theme and source. Adding posts and merging tallies commute and associate, so
 * any split of the posts gives the same tally. Holds one cell for each day, theme and source that
 * has a post, not one for each post.
 */
public final class Tallies {
  private record Place(int day, String themeId, String source) {}

  private record PairPlace(int day, String themeA, String themeB) {}

  private static final class Count {
    private int posts;
    private int postsBeforeDedup;
    private long karmaSum;
    private final TreeSet<Long> authors = new TreeSet<>();
  }

  private static final Comparator<Place> PLACE_ORDER =
      Comparator.comparingInt(Place::day)
          .thenComparing(Place::themeId)
          .thenComparing(Place::source);

  private static final Comparator<PairPlace> PAIR_ORDER =
      Comparator.comparingInt(PairPlace::day)
          .thenComparing(PairPlace::themeA)
          .thenComparing(PairPlace::themeB);

  private final Map<Place, Count> themes = new TreeMap<>(PLACE_ORDER);
  private final Map<PairPlace, Integer> pairs = new TreeMap<>(PAIR_ORDER);

  /** Counts one post. */
  public void add(Post post) {
    int day = Math.toIntExact(post.digestDate().toEpochDay());
    List<String> ids =
        post.assignment().themes().stream().map(PostTheme::themeId).sorted().toList();
    List<String> sources = new ArrayList<>(post.sources());
    sources.add(TallyCell.ALL);
    for (String source : sources) {
      count(new Place(day, TallyCell.ALL, source), post);
      for (String id : ids) {
        count(new Place(day, id, source), post);
      }
    }
    for (int a = 0; post.isCanonical() && a < ids.size(); a++) {
      for (int b = a + 1; b < ids.size(); b++) {
        pairs.merge(new PairPlace(day, ids.get(a), ids.get(b)), 1, Integer::sum);
      }
    }
  }

  private void count(Place place, Post post) {
    Count count = themes.computeIfAbsent(place, p -> new Count());
    count.postsBeforeDedup++;
    if (post.isCanonical()) {
      count.posts++;
      count.karmaSum += post.karma() == null ? 0 : post.karma();
      for (String author : post.authors()) {
        count.authors.add(Hashes.fast64(author));
      }
    }
  }

  /** Adds what another tally has counted. */
  public void merge(Tally tally) {
    for (TallyCell cell : tally.themes()) {
      Count count =
          themes.computeIfAbsent(
              new Place(cell.day(), cell.themeId(), cell.source()), p -> new Count());
      count.posts += cell.posts();
      count.postsBeforeDedup += cell.postsBeforeDedup();
      count.karmaSum += cell.karmaSum();
      count.authors.addAll(cell.authors());
    }
    for (PairCell cell : tally.pairs()) {
      pairs.merge(
          new PairPlace(cell.day(), cell.themeA(), cell.themeB()), cell.posts(), Integer::sum);
    }
  }

  /** All that was counted, sorted by day, theme and source. */
  public Tally result() {
    List<TallyCell> cells = new ArrayList<>(themes.size());
    themes.forEach(
        (place, count) ->
            cells.add(
                new TallyCell(
                    place.day(),
                    place.themeId(),
                    place.source(),
                    count.posts,
                    count.postsBeforeDedup,
                    count.karmaSum,
                    List.copyOf(count.authors))));
    List<PairCell> met = new ArrayList<>(pairs.size());
    pairs.forEach(
        (place, posts) ->
            met.add(new PairCell(place.day(), place.themeA(), place.themeB(), posts)));
    return new Tally(cells, met);
  }
}
