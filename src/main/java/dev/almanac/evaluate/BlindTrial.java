package dev.almanac.evaluate;

import dev.almanac.dedup.BandConfig;
import dev.almanac.dedup.Bands;
import dev.almanac.dedup.CandidatePairs;
import dev.almanac.dedup.Decisions;
import dev.almanac.dedup.DuplicateGroups;
import dev.almanac.dedup.Likeness;
import dev.almanac.dedup.LikenessConfig;
import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Overrides;
import dev.almanac.model.PostSketch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The job's own search for duplicates over captures that it can tell apart and together by their
 * titles, authors, days and texts alone: each is a post of its own to it, without address and
 * links.
 */
public final class BlindTrial {
  private final Captures captures;

  public BlindTrial(Captures captures) {
    this.captures = captures;
  }

  /**
   * The groups of captures that the search takes for one post each, by their canonical capture;
   * those alone are left out.
   *
   * @throws IOException never; texts are in memory
   */
  public Map<String, List<Capture>> groups() throws IOException {
    Bands bands = new Bands(BandConfig.STANDARD);
    List<BandEntry> entries = new ArrayList<>();
    List<PostSketch> sketches = new ArrayList<>();
    for (Capture capture : captures.all()) {
      entries.addAll(
          bands.of(
              capture.name(),
              capture.title(),
              capture.authors(),
              capture.day(),
              capture.signature()));
      sketches.add(capture.sketch());
    }
    List<CandidatePair> pairs = CandidatePairs.of(entries);
    List<Duplicate> duplicates =
        new DuplicateGroups(
                sketches,
                (a, b) -> captures.compare(a.postKey(), b.postKey()),
                new Likeness(LikenessConfig.STANDARD),
                new Decisions(Overrides.NONE))
            .of(pairs);
    Map<String, List<Capture>> groups = new TreeMap<>();
    for (Duplicate duplicate : duplicates) {
      groups
          .computeIfAbsent(
              duplicate.canonicalKey(), name -> new ArrayList<>(List.of(captures.named(name))))
          .add(captures.named(duplicate.postKey()));
    }
    return groups;
  }
}
