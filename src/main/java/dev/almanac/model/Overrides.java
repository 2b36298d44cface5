package dev.almanac.model;

import java.io.Serializable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a person has decided about which posts are one. It wins over every rule.
 *
 * @param merges posts that are one
 * @param splits posts of which no two are one
 */
public record Overrides(List<Entry> merges, List<Entry> splits) implements Serializable {

  /** Nobody decided anything. */
  public static final Overrides NONE = new Overrides(List.of(), List.of());

  /**
   * One decision.
   *
   * @param keys of at least two posts, sorted, each once
   * @param why the person's reason; empty where none was given
   */
  public record Entry(List<String> keys, String why) implements Serializable {}

  /** The keys of all posts that a decision names. */
  public SortedSet<String> keys() {
    TreeSet<String> keys = new TreeSet<>();
    Stream.concat(merges.stream(), splits.stream()).forEach(entry -> keys.addAll(entry.keys()));
    return keys;
  }
}
