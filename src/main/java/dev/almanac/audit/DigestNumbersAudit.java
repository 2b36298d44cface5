package dev.almanac.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every number of a digest that the commit brings is counted again from {@code posts} and {@code
 * post_themes}. What stands in titles and summaries are words, not numbers of ours.
 */
final class DigestNumbersAudit implements Audit {

  @Override
  public String name() {
    return "digest-numbers";
  }

  @Override
  public String holds() {
    return "every number of a digest is what the tables give";
  }

  @Override
  public void check(Subject subject, Findings findings) throws IOException {
    Map<String, List<String>> months = new TreeMap<>();
    for (String file : subject.snapshot().changedIn("digests/")) {
      if (DigestPage.isDaily(file)) {
        String month = file.substring(8, 15).replace('/', '-');
        months.computeIfAbsent(month, m -> new ArrayList<>()).add(file);
      }
    }
    if (months.isEmpty()) {
      return;
    }
    ThemeDays days = ThemeDays.read(subject);
    InputDays input = null;
    NarrativeCheck narratives = NarrativeCheck.read(subject);
    Map<String, List<String>> others = new HashMap<>();
    Map<Integer, List<Integer>> late = new HashMap<>();
    Map<Integer, List<Integer>> updated = new HashMap<>();
    subject
        .posts()
        .entries()
        .forEach(
            (key, post) -> {
              if (!post.canonicalKey().equals(key)) {
                others
                    .computeIfAbsent(post.canonicalKey(), k -> new ArrayList<>())
                    .add(post.source());
                return;
              }
              if (post.firstSeen() > post.day()) {
                late.computeIfAbsent(post.firstSeen(), d -> new ArrayList<>()).add(post.day());
              }
              if (post.updated() > post.day()) {
                updated.computeIfAbsent(post.updated(), d -> new ArrayList<>()).add(post.day());
              }
            });
    for (Map.Entry<String, List<String>> month : months.entrySet()) {
      Map<Integer, List<PostFacts>> posts = PostFacts.read(subject, month.getKey(), others);
      for (String file : month.getValue()) {
        DigestPage page = DigestPage.of(file, Files.readString(subject.snapshot().path(file)));
        page.unknown()
            .forEach(section -> findings.add(file, "no audit knows the section “" + section + "”"));
        List<PostFacts> today = posts.getOrDefault(page.day(), List.of());
        new HeadlineCheck(page, findings)
            .check(today, late.getOrDefault(page.day(), List.of()), days);
        new LinkedDaysCheck(page, findings)
            .check(
                late.getOrDefault(page.day(), List.of()),
                updated.getOrDefault(page.day(), List.of()));
        new ThemeCheck(page, days, findings).check(today);
        new EntryCheck(page, findings).check(today);
        narratives.check(page, findings);
        if (!page.gaps().isEmpty()) {
          input = input == null ? InputDays.read(subject) : input;
          new GapCheck(page, findings).check(input);
        }
      }
    }
  }
}
