package dev.almanac.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a digest says is missing, against the tables. */
final class GapCheck {
  private static final Pattern NO_INPUT =
      Pattern.compile("- No input (?:on|from) ([-\\d]{10})(?: to ([-\\d]{10}))?\\.");
  private static final Pattern SILENCE =
      Pattern.compile("- .+: nothing since ([-\\d]{10}); its habit is ([\\d.]+) posts a day\\.");
  private static final int WINDOW = 90;

  private final DigestPage page;
  private final Findings findings;

  GapCheck(DigestPage page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  void check(InputDays input) {
    for (String line : page.gaps()) {
      findings.checked(1);
      Matcher days = NO_INPUT.matcher(line);
      Matcher silence = SILENCE.matcher(line);
      boolean holds =
          days.matches()
              ? isGap(day(days.group(1)), day(days.group(days.group(2) == null ? 1 : 2)), input)
              : silence.matches()
                  && input.sources().stream()
                      .anyMatch(posts -> isSilent(posts, silence, input.first(page.day())));
      if (!holds) {
        findings.add(page.file(), "“" + line + "”: the tables do not say so");
      }
    }
  }

  /** Whether these are all the days without input between the last with some and the digest's. */
  private boolean isGap(int first, int last, InputDays input) {
    return last == page.day() - 1
        && input.days().contains(first - 1)
        && input.days().subSet(first, true, last, true).isEmpty();
  }

  /** Whether a source was last heard of then, and had that habit in the window before. */
  private boolean isSilent(List<InputDays.Seen> posts, Matcher silence, int first) {
    int since = day(silence.group(1));
    String rate = silence.group(2);
    int window = Math.min(WINDOW, since - first + 1);
    long inWindow =
        posts.stream()
            .filter(post -> post.isKnown(page.day()))
            .filter(post -> post.day() > since - window && post.day() <= since)
            .count();
    boolean isLast =
        posts.stream()
                .filter(post -> post.isKnown(page.day()))
                .mapToInt(InputDays.Seen::day)
                .max()
                .orElse(Integer.MIN_VALUE)
            == since;
    double rounding = 0.5 * Math.pow(10, rate.indexOf('.') + 1 - rate.length());
    return isLast
        && Math.abs((double) inWindow / window - Double.parseDouble(rate)) <= rounding + 1e-9;
  }

  private static int day(String date) {
    return Math.toIntExact(LocalDate.parse(date).toEpochDay());
  }
}
