package dev.almanac.stats;

import dev.almanac.model.LatePost;
import dev.almanac.model.PairCell;
import dev.almanac.model.PostCard;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import dev.almanac.text.Hashes;
import java.time.LocalDate;
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

  private static final Comparator<LatePost> LATE_ORDER =
      Comparator.comparingInt(LatePost::day)
          .thenComparing(LatePost::seen)
          .thenComparing(LatePost::isCanonical)
          .thenComparing(post -> String.join(" ", post.sources()))
          .thenComparing(post -> String.join(" ", post.themes()));

  private final Map<Place, Count> themes = new TreeMap<>(PLACE_ORDER);
  private final Map<PairPlace, Integer> pairs = new TreeMap<>(PAIR_ORDER);
  private final List<LatePost> late = new ArrayList<>();
  private final TreeSet<Integer> inputDays = new TreeSet<>();

  /** Counts one post. */
  public void add(PostCard post) {
    int day = Math.toIntExact(post.digestDate().toEpochDay());
    List<String> ids = post.themes();
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
    if (post.isLate()) {
      int seen = Math.toIntExact(post.firstSeenOn().toEpochDay());
      late.add(new LatePost(day, seen, post.isCanonical(), post.sources(), ids));
    }
  }

  /** Counts a day on which something was recorded. */
  public void addInput(LocalDate day) {
    inputDays.add(Math.toIntExact(day.toEpochDay()));
  }

  private void count(Place place, PostCard post) {
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
    late.addAll(tally.late());
    inputDays.addAll(tally.inputDays());
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
    return new Tally(cells, met, late.stream().sorted(LATE_ORDER).toList(), List.copyOf(inputDays));
  }
}
