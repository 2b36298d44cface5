package dev.almanac.job;

import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads published partitions as a job needs them: of the posts that it sees again all that they are
 * merged from, by shard, and of the others their cards. A job that takes nothing as published
 * merges every post anew.
 */
public final class HistoryTask {
  private final JobConfig config;
  private final History history;
  private final Set<String> merged;
  private final Map<Integer, SightingPack> packs = new TreeMap<>();
  private final List<PostCard> cards = new ArrayList<>();
  private final List<LocalDate> seenOn = new ArrayList<>();

  /**
   * @param merged keys of the posts that the job sees again
   */
  public HistoryTask(JobConfig config, Collection<String> merged) {
    this.config = config;
    this.history = new History(config);
    this.merged = new HashSet<>(merged);
  }

  /** The months that a table has published, sorted. */
  public List<String> months(Table table) throws IOException {
    return history.months(table);
  }

  /** Reads a month of {@code sightings}. */
  public void readSightings(String month) throws IOException {
    for (Sighting sighting : history.sightings(month, this::isMerged)) {
      pack(sighting.postKey()).history().add(sighting);
    }
    seenOn.addAll(history.seenOn(month));
  }

  /** Reads a month of {@code posts} and of what stands beside it. */
  public void readPosts(String month) throws IOException {
    for (SightingPack.PublishedText text : history.texts(month, this::isMerged)) {
      pack(text.postKey()).texts().add(text);
    }
    if (config.incremental()) {
      for (PostCard card : history.cards(month)) {
        if (isMerged(card.postKey())) {
          pack(card.postKey()).cards().add(card);
        } else {
          cards.add(card);
        }
      }
    }
  }

  /** What is merged, by shard. */
  public Map<Integer, SightingPack> packs() {
    return packs;
  }

  /** The posts that stay as they were published. */
  public List<PostCard> cards() {
    return cards;
  }

  /** The days on which sightings were seen, each once. */
  public List<LocalDate> seenOn() {
    return seenOn;
  }

  private boolean isMerged(String postKey) {
    return !config.incremental() || merged.contains(postKey);
  }

  private SightingPack pack(String postKey) {
    return packs.computeIfAbsent(
        ShardTask.shardOf(postKey, config.shards()), shard -> SightingPack.ofHistory());
  }
}
