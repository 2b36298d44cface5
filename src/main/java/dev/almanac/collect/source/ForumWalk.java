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
import org.jspecify.annotations.Nullable;

/**
 * Goes through a forum's posts of some days, from the newest to the oldest.
 *
 * <p>A request asks for what was posted up to and at the moment of the oldest post that is known,
 * so that the answer must bring that post again: one that does not is no answer to what was asked,
 * and nothing is taken for complete by it. A day is complete when an older post is known, or when
 * {@link ForumReach} has found that there is none. An answer that is short or empty shows nothing,
 * since the forum leaves out what a visitor may not see after it has counted. Days in which posts
 * are known to be missing are handed over as parts.
 */
final class ForumWalk {
  /** What the API counts time in. */
  static final Duration TICK = Duration.ofMillis(1);

  /** {@code maxAllowedApiSkip} of ForumMagnum. */
  static final int MOST_SKIPPED = 2000;

  /** What a post costs beside its text. */
  private static final int BESIDE = 200;

  /** Asks for posts. */
  interface Pages {
    /** A page of whole posts. */
    ForumPage page(Instant after, Instant before, int offset);

    /** A page of ids and moments, of all time before. */
    ForumPage ids(Instant before, int offset);
  }

  private final DayRange range;
  private final Instant start;
  private final Pages pages;
  private final DaySink sink;
  private final ForumReach reach;
  private final ForumHoles holes = new ForumHoles();
  private final long mostKept;

  /** Posts of days that are not complete, by their ids. */
  private final Map<LocalDate, Map<String, String>> open = new HashMap<>();

  /** Posts at the moment of the oldest. */
  private final Set<String> anchors = new HashSet<>();

  private Instant before;
  private LocalDate next;
  private int offset;
  private long kept;
  private boolean hasLookedHere;
  private List<String> skipped = List.of();

  /**
   * @param mostKept bytes of posts of days that are not complete
   */
  ForumWalk(DayRange range, Pages pages, DaySink sink, long mostKept) {
    this.range = range;
    this.start = midnight(range.first());
    this.before = midnight(range.last().plusDays(1));
    this.next = range.last();
    this.pages = pages;
    this.sink = sink;
    this.mostKept = mostKept;
    this.reach = new ForumReach(pages, start, before);
  }

  void run() throws IOException {
    boolean isDone = false;
    while (!isDone) {
      ForumPage page = page();
      if (!advance(page)) {
        if (page.size() > 0) {
          skip(page);
        } else {
          isDone = !looksFurther();
        }
      }
    }
    holes.close(range.first());
    putAfter(range.first().minusDays(1));
  }

  private ForumPage page() {
    // Versions of the API differ in whether the first moment is part of the time.
    ForumPage page = pages.page(start.minus(TICK), before, offset);
    reach.saw(page.size());
    List<ForumPost> posts = page.posts();
    if (offset == 0 && !anchors.isEmpty() && page.gaps().isEmpty()) {
      ForumReach.check(posts, anchors);
    }
    boolean isLater = posts.stream().noneMatch(post -> post.postedAt().isBefore(before));
    if (offset == 0 && anchors.isEmpty() && !posts.isEmpty() && isLater) {
      throw inconsistent("posts of another time than was asked for");
    }
    return page;
  }

  /** Takes in what lies in the time that was asked for; whether that reaches further back. */
  private boolean advance(ForumPage page) throws IOException {
    Instant newer = before.minus(TICK);
    Instant oldest = null;
    Set<String> atOldest = new HashSet<>();
    for (int i = 0; i < page.posts().size(); i++) {
      ForumPost post = page.posts().get(i);
      mind(page, i, newer);
      if (post.postedAt().isBefore(before) && !post.postedAt().isBefore(start)) {
        keep(post);
        if (!post.postedAt().equals(oldest)) {
          atOldest.clear();
        }
        atOldest.add(post.id());
        oldest = post.postedAt();
        newer = oldest;
        holes.close(day(oldest));
      }
    }
    mind(page, page.posts().size(), newer);
    if (oldest == null || !oldest.plus(TICK).isBefore(before)) {
      return false;
    }
    moveTo(oldest, atOldest);
    return true;
  }

  private void mind(ForumPage page, int place, Instant newer) {
    FetchFault why = page.why();
    if (why != null && page.gaps().contains(place)) {
      holes.open(day(newer), why);
    }
  }

  private void keep(ForumPost post) {
    String known =
        open.computeIfAbsent(day(post.postedAt()), day -> new HashMap<>())
            .putIfAbsent(post.id(), post.line());
    if (known == null) {
      kept += post.line().length() + BESIDE;
    }
    if (kept > mostKept) {
      throw new FetchFault(
          FetchFault.Kind.OVERSIZED, "more than " + mostKept + " bytes of posts of one day");
    }
  }

  private void moveTo(Instant oldest, Set<String> ids) throws IOException {
    before = oldest.plus(TICK);
    offset = 0;
    skipped = List.of();
    hasLookedHere = false;
    anchors.clear();
    anchors.addAll(ids);
    putAfter(day(oldest));
  }

  /** Passes over posts that brought nothing older. */
  private void skip(ForumPage page) throws IOException {
    List<String> ids = page.posts().stream().map(ForumPost::id).toList();
    boolean isSame = offset > 0 && !ids.isEmpty() && ids.equals(skipped);
    offset += page.size();
    skipped = ids;
    if (isSame) {
      throw inconsistent("the same posts again and again");
    }
    if (offset > MOST_SKIPPED) {
      // What the API does not skip is more than can be had of one moment.
      Instant moment = before.minus(TICK);
      holes.open(
          day(moment),
          new FetchFault(
              FetchFault.Kind.OVERSIZED, "more posts at " + moment + " than the API lets be read"));
      holes.close(day(moment));
      before = moment;
      offset = 0;
      skipped = List.of();
      anchors.clear();
    }
  }

  /** Whether there is an older post after all, to which the walk then goes on. */
  private boolean looksFurther() throws IOException {
    ForumReach.Found found = reach.find(before, anchors, this::isKnown);
    if (found == null) {
      return false;
    }
    Instant moment = found.post().postedAt();
    if (moment.plus(TICK).equals(before)) {
      if (hasLookedHere) {
        throw inconsistent("posts that are listed do not come");
      }
      hasLookedHere = true;
      offset = found.offset();
    } else {
      moveTo(moment, Set.of(found.post().id()));
    }
    return true;
  }

  private boolean isKnown(ForumPost post) {
    return open.getOrDefault(day(post.postedAt()), Map.of()).containsKey(post.id());
  }

  private static FetchFault inconsistent(String what) {
    return new FetchFault(FetchFault.Kind.INCONSISTENT, what);
  }

  /** Hands over the days that are later. */
  private void putAfter(LocalDate day) throws IOException {
    for (; next.isAfter(day); next = next.minusDays(1)) {
      Map<String, String> posts = open.remove(next);
      DayDump dump = DayDump.EMPTY;
      if (posts != null) {
        dump = DayDump.ofLines(posts.values());
        kept -= posts.values().stream().mapToLong(line -> line.length() + BESIDE).sum();
      }
      @Nullable FetchFault why = holes.of(next);
      if (why == null) {
        sink.put(next, dump);
      } else {
        sink.putPart(next, dump, why);
      }
    }
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
