package dev.almanac.evaluate;

import dev.almanac.dedup.Similarity;
import dev.almanac.model.Overrides;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what the search for duplicates joins, blind, with what is known to be one post. */
public final class DedupEvaluation {
  /**
   * Shingles that the shorter of two texts must share with the other for a reader to call the two
   * one text, 0..1. Under it one of the captures is another version, a part, or the comment of a
   * link post: no search by text can be asked to join them, and they are counted apart.
   */
  public static final double ONE_TEXT = 0.5;

  private final Captures captures;
  private final GoldSides sides;
  private final Map<String, String> groupOf = new HashMap<>();
  private final Map<String, List<Capture>> groups;

  /** The pairs of posts that a person has read and calls one, and those that are two. */
  private final Set<String> one = new HashSet<>();

  private final Set<String> two = new HashSet<>();

  /**
   * @param corrections what a person who read the disagreements says of them
   * @throws IOException never; texts are in memory
   */
  public DedupEvaluation(Captures captures, Overrides corrections) throws IOException {
    this.captures = captures;
    this.sides = new GoldSides(captures);
    this.groups = new BlindTrial(captures).groups();
    groups.forEach(
        (canonical, group) -> group.forEach(member -> groupOf.put(member.name(), canonical)));
    corrections.merges().forEach(entry -> addPairs(entry.keys(), one));
    corrections.splits().forEach(entry -> addPairs(entry.keys(), two));
  }

  private static void addPairs(List<String> keys, Set<String> pairs) {
    for (String a : keys) {
      for (String b : keys) {
        pairs.add(a + " " + b);
      }
    }
  }

  /** Measures. */
  public DedupReport of(Collection<GoldPair> gold) {
    Map<String, KindScore> kinds = new TreeMap<>();
    Set<CapturePair> positives = new TreeSet<>();
    for (GoldPair pair : gold) {
      List<CapturePair> pairs = pairs(pair);
      kinds.merge(pair.kind(), score(pairs, !pairs.isEmpty()), KindScore::plus);
      positives.addAll(pairs);
    }
    Set<CapturePair> ofOnePost = new TreeSet<>();
    for (List<Capture> ofPost : captures.byPost().values()) {
      ofOnePost.addAll(pairs(ofPost, ofPost));
    }
    positives.addAll(ofOnePost);
    Set<String> known = new HashSet<>(one);
    positives.forEach(pair -> known.add(pair.posts()));
    known.removeAll(two);

    List<DedupReport.Disagreement> missed = new ArrayList<>();
    KindScore all = KindScore.NONE;
    KindScore edited = KindScore.NONE;
    for (CapturePair pair : positives) {
      KindScore score = score(List.of(pair), true);
      all = all.plus(score);
      if (!pair.isOneText()) {
        edited = edited.plus(score);
      }
      if (score.missed() > 0) {
        missed.add(disagreement(pair));
      }
    }
    return new DedupReport(
        captures.all().size(),
        captures.byPost().size(),
        kinds,
        all,
        edited,
        joins(known),
        sorted(missed));
  }

  /** The pairs of captures that a gold pair is about, those of two records. */
  private List<CapturePair> pairs(GoldPair pair) {
    return pairs(sides.of(pair.a(), pair.title()), sides.of(pair.b(), pair.title()));
  }

  private static List<CapturePair> pairs(List<Capture> some, List<Capture> others) {
    Set<CapturePair> pairs = new TreeSet<>();
    for (Capture a : some) {
      for (Capture b : others) {
        if (!a.name().equals(b.name())) {
          pairs.add(CapturePair.of(a, b));
        }
      }
    }
    return List.copyOf(pairs);
  }

  /** A gold pair is found where all pairs of its captures that are one text to a reader are. */
  private KindScore score(List<CapturePair> pairs, boolean isInDumps) {
    List<CapturePair> asked =
        pairs.stream()
            .filter(pair -> !two.contains(pair.posts()))
            .filter(pair -> pair.similarity(captures).containment() >= ONE_TEXT)
            .toList();
    boolean isFound = asked.stream().allMatch(this::isJoined);
    return new KindScore(
        1,
        isInDumps ? 1 : 0,
        isInDumps && asked.isEmpty() ? 1 : 0,
        !asked.isEmpty() && isFound ? 1 : 0,
        !asked.isEmpty() && !isFound ? 1 : 0);
  }

  private boolean isJoined(CapturePair pair) {
    String group = groupOf.get(pair.a().name());
    return group != null && group.equals(groupOf.get(pair.b().name()));
  }

  private DedupReport.Joins joins(Set<String> known) {
    long right = 0;
    List<DedupReport.Disagreement> wrong = new ArrayList<>();
    List<DedupReport.Disagreement> unread = new ArrayList<>();
    for (List<Capture> group : groups.values()) {
      for (CapturePair pair : pairs(group, group)) {
        if (pair.isOnePost() || known.contains(pair.posts())) {
          right++;
        } else if (two.contains(pair.posts())) {
          wrong.add(disagreement(pair));
        } else {
          unread.add(disagreement(pair));
        }
      }
    }
    return new DedupReport.Joins(right, sorted(wrong), sorted(unread));
  }

  private DedupReport.Disagreement disagreement(CapturePair pair) {
    Similarity similarity = pair.similarity(captures);
    return new DedupReport.Disagreement(pair.a(), pair.b(), similarity);
  }

  /** The least alike first. */
  private static List<DedupReport.Disagreement> sorted(List<DedupReport.Disagreement> pairs) {
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble(
                    (DedupReport.Disagreement pair) -> pair.similarity().jaccard())
                .thenComparing(pair -> pair.a().name())
                .thenComparing(pair -> pair.b().name()))
        .toList();
  }
}
