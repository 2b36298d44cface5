package dev.almanac.audit;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The headline of a digest against the tables. */
final class HeadlineCheck {
  private static final Pattern POSTS = Pattern.compile("^(\\d+) new posts? from ");
  private static final Pattern SOURCES = Pattern.compile("^\n(\\d+) sources\\b");
  private static final Pattern ONE_SOURCE = Pattern.compile("^\n[^.;]*(?:\\.(?! )[^.;]*)*");
  private static final Pattern SEVERAL =
      Pattern.compile("; (\\d+) stands? on (both|more than one)\\b");
  private static final Pattern APART = Pattern.compile("(\\d+) set apart as off-topic");
  private static final Pattern LATE = Pattern.compile("(\\d+) late additions?");
  private static final Pattern WEEK = Pattern.compile("A quiet day in a week of (\\d+) posts?");
  private static final int WEEK_DAYS = 7;

  private final DigestPage page;
  private final Findings findings;

  HeadlineCheck(DigestPage page, Findings findings) {
    this.page = page;
    this.findings = findings;
  }

  /**
   * @param posts canonical posts of the day
   * @param late editions of the posts that were first seen on the day, after their own
   */
  void check(List<PostFacts> posts, List<Integer> late, ThemeDays days) {
    Claims claims = new Claims(page.file(), page.headline(), findings);
    if (!posts.isEmpty()) {
      claims.must(POSTS, posts.size());
      Set<String> sources = new TreeSet<>();
      posts.forEach(post -> sources.addAll(post.standsOn()));
      if (sources.size() > 1) {
        claims.must(SOURCES, sources.size());
      } else {
        // Its name is no number, though a host may hold a digit.
        claims.may(ONE_SOURCE);
      }
      long several = posts.stream().filter(post -> post.standsOn().size() > 1).count();
      if (several > 0) {
        claims.must(SEVERAL, several, sources.size() == 2 ? "both" : "more than one");
      }
    }
    int apart = posts.size() - page.entries().size();
    if (apart != 0) {
      claims.must(APART, apart);
    }
    if (!late.isEmpty()) {
      claims.must(LATE, late.size());
    }
    int day = page.day();
    claims.may(WEEK, ThemeDays.sum(days.of(ThemeDays.ALL, day), day - WEEK_DAYS + 1, day));
    claims.close();
  }
}
