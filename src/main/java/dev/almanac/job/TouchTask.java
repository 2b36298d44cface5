package dev.almanac.job;

import dev.almanac.model.Duplicate;
import dev.almanac.model.ModelCall;
import dev.almanac.model.PostCard;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out what a run has to build anew, from the posts as they were and as they are. */
public final class TouchTask {
  private final Map<String, String> groups = new HashMap<>();

  /** Posts that stand, or stood, for one that is new, changed, or in another group than before. */
  private final Set<String> regrouped = new HashSet<>();

  /**
   * @param merged whether a post, by its key, has sightings of this run
   * @param duplicates of all posts
   */
  public TouchTask(JobConfig config, Set<String> merged, List<Duplicate> duplicates)
      throws IOException {
    duplicates.forEach(one -> groups.put(one.postKey(), one.canonicalKey()));
    Map<String, String> before = config.incremental() ? new History(config).groups() : Map.of();
    Set<String> members = new HashSet<>(groups.keySet());
    members.addAll(before.keySet());
    for (String member : members) {
      String was = before.getOrDefault(member, member);
      String is = groups.getOrDefault(member, member);
      if (!was.equals(is) || merged.contains(member)) {
        regrouped.add(was);
        regrouped.add(is);
      }
    }
  }

  /**
   * What these posts touch.
   *
   * @param cards posts, outside of any group where they were merged, and as published where not
   * @param before the published cards of those that were merged
   * @param seen days on which sightings were seen that are new
   * @param merged whether these posts were merged in this run
   */
  public Touched of(
      List<PostCard> cards, List<PostCard> before, List<LocalDate> seen, boolean merged) {
    Set<String> months = new TreeSet<>();
    Set<Integer> days = new TreeSet<>();
    int from = Touched.NEVER;
    for (LocalDate day : seen) {
      from = Math.min(from, number(day));
    }
    Map<String, PostCard> old = new HashMap<>();
    (merged ? before : cards).forEach(card -> old.put(card.postKey(), card));
    for (PostCard card : cards) {
      PostCard now = card.inGroup(groups.getOrDefault(card.postKey(), card.postKey()));
      PostCard was = old.get(card.postKey());
      if (merged || !now.equals(was)) {
        touch(now, months, days);
        if (was != null) {
          touch(was, months, days);
        }
        from = Math.min(from, firstOfNewNumbers(now, was));
      } else if (regrouped.contains(now.postKey())) {
        days.add(number(now.digestDate()));
      }
    }
    return new Touched(List.copyOf(months), List.copyOf(days), from);
  }

  /**
   * What new summaries and narratives touch.
   *
   * @param summarised posts whose summary changes
   * @param due narratives that are asked for again
   */
  static Touched ofSummaries(List<Question> summarised, List<ModelCall> due) {
    Set<String> months = new TreeSet<>();
    Set<Integer> days = new TreeSet<>();
    for (Question post : summarised) {
      months.add(MonthPart.monthOf(post.digestDate()));
      days.add(number(post.digestDate()));
    }
    for (ModelCall narrative : due) {
      LocalDate edition = narrative.edition();
      if (edition != null) {
        days.add(number(edition));
      }
    }
    return new Touched(List.copyOf(months), List.copyOf(days), Touched.NEVER);
  }

  private static void touch(PostCard card, Set<String> months, Set<Integer> days) {
    months.add(MonthPart.monthOf(card.digestDate()));
    days.add(number(card.digestDate()));
    days.add(number(card.firstSeenOn()));
    if (card.updateDay() != null) {
      days.add(number(card.updateDay()));
    }
  }

  /** Editions count a post from its own day on, or from when it was first seen. */
  private static int firstOfNewNumbers(PostCard now, @Nullable PostCard was) {
    if (was == null) {
      return knownFrom(now);
    }
    boolean countsAlike =
        now.isCanonical() == was.isCanonical()
            && now.digestDate().equals(was.digestDate())
            && now.firstSeenOn().equals(was.firstSeenOn())
            && now.sources().equals(was.sources())
            && now.themes().equals(was.themes());
    return countsAlike ? Touched.NEVER : Math.min(knownFrom(now), knownFrom(was));
  }

  private static int knownFrom(PostCard card) {
    return Math.max(number(card.digestDate()), number(card.firstSeenOn()));
  }

  private static int number(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }
}
