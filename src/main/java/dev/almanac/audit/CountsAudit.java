package dev.almanac.audit;

import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every record of every dump is accounted for, and every sighting in its post. A dump may have more
 * of both than a run counted, since one that has changed leaves what it held before; and fewer
 * rejects than an earlier run that was asked for fewer days.
 */
final class CountsAudit implements Audit {

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public String holds() {
    return "records read = sightings + rejects, and a post has as many sightings as it says";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    Map<String, Integer> sightings = new HashMap<>();
    Map<String, Integer> rejects = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String file : subject.files(Table.SIGHTINGS)) {
      subject.rows(
          file,
          Table.SIGHTINGS,
          row -> {
            sightings.merge(Cells.text(row, "dump_file"), 1, Integer::sum);
            seen.merge(Cells.text(row, "post_key"), 1, Integer::sum);
          },
          "dump_file",
          "post_key");
    }
    for (String file : subject.files(Table.REJECTS)) {
      subject.rows(
          file,
          Table.REJECTS,
          row -> rejects.merge(Cells.text(row, "dump_file"), 1, Integer::sum),
          "dump_file");
    }
    runs(RunInputs.read(subject), sightings, rejects, findings);
    posts(subject.posts(), seen, findings);
  }

  private static void runs(
      List<RunInputs> inputs,
      Map<String, Integer> sightings,
      Map<String, Integer> rejects,
      Findings findings) {
    Map<String, List<RunInputs>> byDump = new TreeMap<>();
    for (RunInputs input : inputs) {
      findings.checked(1);
      byDump.computeIfAbsent(input.dump(), dump -> new ArrayList<>()).add(input);
      if (input.records() != input.sightings() + input.rejects()
          || input.sightings() < 0
          || input.rejects() < 0) {
        findings.add(
            input.file(),
            input.dump()
                + ": "
                + input.records()
                + " records read, but "
                + input.sightings()
                + " sightings and "
                + input.rejects()
                + " rejects");
      }
    }
    byDump.forEach(
        (dump, runs) -> {
          String file = runs.get(0).file();
          long accepted = sightings.getOrDefault(dump, 0);
          long refused = rejects.getOrDefault(dump, 0);
          if (runs.stream().anyMatch(run -> run.sightings() > accepted)) {
            findings.add(file, dump + ": sightings has only " + accepted + " of its rows");
          }
          if (runs.stream().allMatch(run -> run.rejects() > refused)) {
            findings.add(file, dump + ": rejects has only " + refused + " of its rows");
          }
        });
  }

  private static void posts(PostIndex posts, Map<String, Integer> seen, Findings findings) {
    findings.checked(posts.entries().size());
    posts
        .entries()
        .forEach(
            (key, post) -> {
              int sightings = seen.getOrDefault(key, 0);
              if (post.sightings() != sightings) {
                findings.add(
                    "tables/posts",
                    key + " says " + post.sightings() + " sightings, and has " + sightings);
              }
            });
    seen.keySet().stream()
        .filter(key -> !posts.entries().containsKey(key))
        .sorted()
        .forEach(key -> findings.add("tables/sightings", key + " is no post"));
  }
}
