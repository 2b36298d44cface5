package dev.almanac.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The posts of other editions that a digest links to, late ones and updates, against the tables.
 */
final class LinkedDaysCheck {
  private static final Pattern PUBLISHED =
      Pattern.compile("\\), published (\\d{4}-\\d{2}-\\d{2}), in \\[that day's digest\\]");
  private static final Pattern UPDATED =
      Pattern.compile("\\), in \\[the digest of (\\d{4}-\\d{2}-\\d{2})\\]");

  private final DigestPage page;
  private final Findings findings;

  LinkedDaysCheck(DigestPage page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  /**
   * @param late editions of the posts that were first seen on the day, after their own
   * @param updated editions of the posts whose text changed on the day
   */
  void check(List<Integer> late, List<Integer> updated) {
    compare("late additions", PUBLISHED, page.late(), late);
    compare("updated posts", UPDATED, page.updated(), updated);
  }

  private void compare(String what, Pattern day, List<String> lines, List<Integer> due) {
    List<String> said = new ArrayList<>();
    for (String line : lines) {
      Matcher named = day.matcher(line);
      said.add(named.find() ? named.group(1) : line);
    }
    List<String> days =
        due.stream().map(LocalDate::ofEpochDay).map(LocalDate::toString).sorted().toList();
    findings.checked(said.size());
    if (!said.stream().sorted().toList().equals(days)) {
      findings.add(page.file(), what + " of " + said + "; the tables give " + days);
    }
  }
}
