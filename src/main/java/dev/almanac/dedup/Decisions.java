package dev.almanac.dedup;

import dev.almanac.model.Overrides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a person has decided, as the search for groups asks it. */
public final class Decisions {
  private final Map<String, SortedSet<String>> units = new HashMap<>();
  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Overrides overrides;

  public Decisions(Overrides overrides) {
    this.overrides = overrides;
    UnionFind merged = new UnionFind();
    for (Overrides.Entry entry : overrides.merges()) {
      entry.keys().forEach(key -> merged.join(entry.keys().get(0), key));
    }
    merged.groups().forEach(unit -> unit.forEach(key -> units.put(key, unit)));
    for (Overrides.Entry entry : overrides.splits()) {
      for (String key : entry.keys()) {
        Set<String> others = apart.computeIfAbsent(key, k -> new TreeSet<>());
        entry.keys().stream().filter(other -> !other.equals(key)).forEach(others::add);
      }
    }
  }

  /** The posts that are one with this one, itself among them. */
  SortedSet<String> unit(String key) {
    SortedSet<String> unit = units.get(key);
    return unit == null ? new TreeSet<>(Set.of(key)) : unit;
  }

  /** The different sets of posts that are one. */
  Set<SortedSet<String>> units() {
    return Set.copyOf(units.values());
  }

  /** The posts that are kept apart from some of these; hardly ever any. */
  Set<String> apartFrom(Set<String> keys) {
    return keys.stream()
        .flatMap(key -> apart.getOrDefault(key, Set.of()).stream())
        .collect(Collectors.toSet());
  }

  /**
   * Two posts that are to be kept apart and to be one, perhaps by way of others; empty where the
   * decisions can all be kept.
   */
  public Optional<List<String>> contradiction() {
    for (String key : new TreeSet<>(apart.keySet())) {
      for (String other : Objects.requireNonNull(apart.get(key))) {
        if (unit(key).contains(other)) {
          return Optional.of(List.of(key, other));
        }
      }
    }
    return Optional.empty();
  }

  /** Who said that a post of a unit is one with the others, for the evidence. */
  String evidence(String key) {
    List<String> reasons = new ArrayList<>();
    SortedSet<String> others = new TreeSet<>(unit(key));
    others.remove(key);
    for (Overrides.Entry entry : overrides.merges()) {
      if (entry.keys().contains(key) && !entry.why().isEmpty()) {
        reasons.add(entry.why());
      }
    }
    return "merged by hand with "
        + String.join(", ", others)
        + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons));
  }
}
