package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.source.ForumPage.ForumPost;
import dev.almanac.model.DayRange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Goes through a forum's posts of some days, from the newest to the oldest.
 *
 * <p>A request asks for what was posted up to and at the moment of the oldest post that is known,
 * so that the answer must bring that post again: one that does not is no answer to what was asked,
 * and nothing is taken for complete by it. A day is complete when an older post is known, or when
 * there is none. An answer that is shorter than asked for is not taken for the last one, since the
 * forum leaves out what a visitor may not see after it has counted; only an empty one is.
 */
final class ForumWalk {
  /** What the API counts time in. */
  private static final Duration TICK = Duration.ofMillis(1);

  /** {@code maxAllowedApiSkip} of ForumMagnum. */
  private static final int MOST_SKIPPED = 2000;

  /** Asks for posts. */
  @FunctionalInterface
  interface Pages {
    ForumPage page(Instant after, Instant before, int offset);
  }

  private final DayRange range;
  private final Instant start;
  private final Pages pages;
  private final DaySink sink;

  /** Posts of days that are not complete, by their ids. */
  private final Map<LocalDate, Map<String, String>> open = new HashMap<>();

  /** Posts at the moment of the oldest. */
  private final Set<String> anchors = new HashSet<>();

  private Instant before;
  private LocalDate next;
  private int offset;
  private List<String> skipped = List.of();

  ForumWalk(DayRange range, Pages pages, DaySink sink) {
    this.range = range;
    this.start = midnight(range.first());
    this.before = midnight(range.last().plusDays(1));
    this.next = range.last();
    this.pages = pages;
    this.sink = sink;
  }

  void run() throws IOException {
    List<ForumPost> posts = page();
    while (!posts.isEmpty()) {
      if (!advance(posts)) {
        skip(posts);
      }
      posts = page();
    }
    putAfter(range.first().minusDays(1));
  }

  private List<ForumPost> page() {
    // Versions of the API differ in whether the first moment is part of the time.
    List<ForumPost> posts = pages.page(start.minus(TICK), before, offset).posts();
    if (offset == 0 && !anchors.isEmpty() && posts.stream().noneMatch(this::isAnchor)) {
      throw inconsistent("posts that were there are missing");
    }
    return posts;
  }

  private boolean isAnchor(ForumPost post) {
    return anchors.contains(post.id());
  }

  /** Takes in what lies in the time that was asked for; whether that reaches further back. */
  private boolean advance(List<ForumPost> posts) throws IOException {
    List<ForumPost> inside =
        posts.stream()
            .filter(post -> post.postedAt().isBefore(before) && !post.postedAt().isBefore(start))
            .toList();
    for (ForumPost post : inside) {
      open.computeIfAbsent(day(post.postedAt()), day -> new HashMap<>())
          .putIfAbsent(post.id(), post.line());
    }
    if (inside.isEmpty()) {
      return false;
    }
    Instant oldest = inside.get(inside.size() - 1).postedAt();
    if (!oldest.plus(TICK).isBefore(before)) {
      return false;
    }
    before = oldest.plus(TICK);
    offset = 0;
    anchors.clear();
    inside.stream()
        .filter(post -> post.postedAt().equals(oldest))
        .forEach(post -> anchors.add(post.id()));
    putAfter(day(oldest));
    return true;
  }

  /** Passes over posts that brought nothing older. */
  private void skip(List<ForumPost> posts) {
    List<String> ids = posts.stream().map(ForumPost::id).toList();
    offset += posts.size();
    if (offset > MOST_SKIPPED || (offset > posts.size() && ids.equals(skipped))) {
      throw inconsistent("the same posts again and again");
    }
    skipped = ids;
  }

  private static FetchFault inconsistent(String what) {
    return new FetchFault(FetchFault.Kind.INCONSISTENT, what);
  }

  /** Hands over the days that are later. */
  private void putAfter(LocalDate day) throws IOException {
    for (; next.isAfter(day); next = next.minusDays(1)) {
      Map<String, String> posts = open.remove(next);
      sink.put(next, posts == null ? DayDump.EMPTY : DayDump.ofLines(posts.values()));
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
