package dev.almanac.job;

import dev.almanac.model.Origin;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import dev.almanac.text.Hashes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Merges the sightings of one shard. Holds the shard's sightings, without their bodies, in memory:
 * the shard count bounds it.
 */
public final class ShardTask {
  /** The stage of its rejects. */
  static final String STAGE = "merge";

  /**
   * What a shard comes to.
   *
   * @param posts by key
   * @param before those of them that were published before, as they were
   * @param sightings those that are not published yet, by id; all of them where nothing that is
   *     published is taken as it stands
   * @param rejects sightings of this run whose post lies outside the days asked for
   * @param counts for the run record
   */
  public record Outcome(
      List<Post> posts,
      List<PostCard> before,
      List<Sighting> sightings,
      List<SpooledReject> rejects,
      List<Count> counts) {}

  private static final class Group {
    private final List<Sighting> read = new ArrayList<>();
    private final List<Sighting> history = new ArrayList<>();
    private @Nullable TextFacts published;
  }

  private static final String OUT_OF_RANGE = "out_of_range";

  private final Stages stages;
  private final Map<String, Group> groups = new TreeMap<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<PostCard> before = new ArrayList<>();
  private final Map<String, Sighting> sightings = new TreeMap<>();
  private final List<SpooledReject> rejects = new ArrayList<>();
  private final List<Count> counts = new ArrayList<>();

  public ShardTask(Stages stages) {
    this.stages = stages;
  }

  /** The shard of a post key: the same in every run. */
  public static int shardOf(String postKey, int shards) {
    return Math.floorMod(Hashes.fast64(postKey), shards);
  }

  /** Takes a pack of the shard. */
  public void add(SightingPack pack) {
    pack.read().forEach(sighting -> group(sighting.postKey()).read.add(sighting));
    pack.history().forEach(sighting -> group(sighting.postKey()).history.add(sighting));
    pack.texts().forEach(text -> group(text.postKey()).published = text.facts());
    before.addAll(pack.cards());
  }

  private Group group(String postKey) {
    return groups.computeIfAbsent(postKey, key -> new Group());
  }

  /** Merges all that was taken. */
  public Outcome finish() {
    groups.values().forEach(this::finish);
    return new Outcome(posts, before, List.copyOf(sightings.values()), rejects, counts);
  }

  private void finish(Group group) {
    List<Sighting> all = new ArrayList<>(group.history);
    all.addAll(group.read);
    Set<String> known =
        group.history.stream().map(Sighting::sightingId).collect(Collectors.toSet());
    Post post = stages.post(all, group.published);
    if (!group.read.isEmpty() && !stages.config().covers(post.digestDate())) {
      // What was accepted before is not refused for being read again.
      Post outside = post;
      group.read.stream()
          .filter(sighting -> !known.contains(sighting.sightingId()))
          .forEach(sighting -> refuse(sighting, outside));
      if (group.history.isEmpty()) {
        return;
      }
      all = group.history;
      post = stages.post(all, group.published);
    }
    posts.add(post);
    for (Sighting sighting : all) {
      if (!stages.config().incremental() || !known.contains(sighting.sightingId())) {
        sightings.put(sighting.sightingId(), sighting);
      }
    }
  }

  private void refuse(Sighting sighting, Post post) {
    Origin origin = sighting.origin();
    String detail = sighting.postKey() + " belongs to " + post.digestDate();
    rejects.add(new SpooledReject(origin, STAGE, OUT_OF_RANGE, detail, null, 0));
    counts.add(new Count("", Count.reject(OUT_OF_RANGE), 1));
    counts.add(new Count(origin.dumpFile(), Count.SIGHTINGS, -1));
    counts.add(new Count(origin.dumpFile(), Count.REJECTS, 1));
  }
}
