package dev.almanac.collect.source;

import dev.almanac.collect.fetch.Answer;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import dev.almanac.collect.fetch.Urls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * RSS, Atom or JSON Feed. A feed shows its latest items; where it has pages of older ones (RFC
 * 5005, {@code next_url}), they are followed back to the first day. Days without an item are no
 * days that are known to have none: a feed says nothing of them.
 */
public final class FeedSource implements Source {
  private static final int MOST_PAGES = 200;

  private final URI url;
  private final Credentials credentials;
  private final Path folder;
  private final Fetcher fetcher;
  private @Nullable LocalDate oldest;

  /**
   * @param folder of the source's files
   */
  public FeedSource(URI url, Credentials credentials, Path folder, Fetcher fetcher) {
    this.url = url;
    this.credentials = credentials;
    this.folder = folder;
    this.fetcher = fetcher;
  }

  /** The day of the oldest item, when the feed has been collected; empty where it has none. */
  Optional<LocalDate> oldest() {
    return Optional.ofNullable(oldest);
  }

  /** An answer and the feed in it; no feed where it has not changed. */
  private record Read(Answer answer, @Nullable FeedPage page) {}

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    Map<String, String> asked = new HashMap<>(credentials.headers(url));
    Optional<Validators> known = Validators.read(folder);
    if (known.isPresent() && known.get().cover(url.toString(), days.first(), sink)) {
      asked.putAll(known.get().headers());
    }
    Read first = fetcher.ask(new Request(url, null, asked), this::read);
    if (first.page() == null) {
      oldest = known.flatMap(Validators::oldest).orElse(null);
      return;
    }
    List<FeedRecord> records = new ArrayList<>();
    FetchFault fault = null;
    try {
      addAll(records, first.page(), first.answer().url(), days.first(), sink);
    } catch (FetchFault e) {
      // The pages before are whole, and their items need not come again.
      fault = e;
    }
    NavigableMap<LocalDate, List<FeedRecord>> byDay = byDay(records);
    oldest = byDay.isEmpty() ? null : byDay.firstKey();
    if (fault != null) {
      // More of the oldest day may stand on the page that did not come.
      byDay.pollFirstEntry();
    }
    for (LocalDate day : days.descendingSet()) {
      if (byDay.containsKey(day)) {
        sink.put(day, first.page().dump(byDay.get(day)));
      }
    }
    if (fault != null) {
      throw fault;
    }
    say(records, byDay, days, sink);
    Optional<Validators> now =
        Validators.of(url.toString(), first.answer(), days.first(), byDay.keySet());
    if (now.isPresent() && isTaken(byDay, days, first.page(), sink)) {
      now.get().write(folder);
    }
  }

  /**
   * Whether what was not asked for is what there is: a change in it must not be taken for known.
   */
  private static boolean isTaken(
      NavigableMap<LocalDate, List<FeedRecord>> byDay,
      NavigableSet<LocalDate> days,
      FeedPage page,
      DaySink sink)
      throws IOException {
    for (Map.Entry<LocalDate, List<FeedRecord>> entry : byDay.tailMap(days.first()).entrySet()) {
      LocalDate day = entry.getKey();
      boolean isOther = !days.contains(day) && sink.has(day);
      if (isOther && !sink.isKnown(day, page.dump(entry.getValue()))) {
        return false;
      }
    }
    return true;
  }

  private static NavigableMap<LocalDate, List<FeedRecord>> byDay(List<FeedRecord> records) {
    NavigableMap<LocalDate, List<FeedRecord>> byDay = new TreeMap<>();
    for (FeedRecord record : records) {
      LocalDate day = record.day();
      if (day != null) {
        byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(record);
      }
    }
    return byDay;
  }

  private Read read(Answer answer) {
    if (answer.isUnchanged()) {
      return new Read(answer, null);
    }
    return new Read(answer, page(answer));
  }

  private FeedPage page(Answer answer) {
    String where = String.valueOf(answer.url().getHost());
    byte[] body = answer.body();
    // As a tree it takes many times as much.
    if (body.length > fetcher.limits().keptBytes() / 2) {
      throw new FetchFault(FetchFault.Kind.OVERSIZED, "too large a feed from " + where);
    }
    int start = 0;
    while (start < body.length && body[start] <= ' ' && body[start] >= 0) {
      start++;
    }
    return start < body.length && body[start] == '{'
        ? JsonFeed.of(body, answer.url())
        : XmlFeed.of(body, answer.url());
  }

  /** Adds the items of the page and of those behind it, as far back as the first day. */
  private void addAll(
      List<FeedRecord> records, FeedPage first, URI firstUrl, LocalDate since, DaySink sink) {
    Set<String> texts = new HashSet<>();
    FeedPage page = first;
    URI at = firstUrl;
    long kept = 0;
    for (int pages = 1; ; pages++) {
      boolean isNew = false;
      for (FeedRecord record : page.records()) {
        if (texts.add(record.text())) {
          kept += record.text().length();
          records.add(record);
          isNew = true;
        }
      }
      if (kept > fetcher.limits().keptBytes()) {
        throw new FetchFault(
            FetchFault.Kind.OVERSIZED,
            "more than " + fetcher.limits().keptBytes() + " bytes of items");
      }
      Optional<String> next = page.next();
      if (next.isEmpty() || !isNew || reaches(page, since)) {
        return;
      }
      if (pages == MOST_PAGES) {
        sink.note("has more than " + MOST_PAGES + " pages; older posts did not come");
        return;
      }
      at = Urls.resolve(at, next.get());
      page = fetcher.ask(new Request(at, null, credentials.headers(at)), this::page);
    }
  }

  private static boolean reaches(FeedPage page, LocalDate since) {
    return page.records().stream()
        .map(FeedRecord::day)
        .anyMatch(day -> day != null && day.isBefore(since));
  }

  private static void say(
      List<FeedRecord> records,
      NavigableMap<LocalDate, List<FeedRecord>> byDay,
      NavigableSet<LocalDate> days,
      DaySink sink) {
    long undated = records.stream().filter(record -> record.moment() == null).count();
    if (undated > 0) {
      sink.note(undated + " items without a date did not come");
    }
    if (!byDay.isEmpty() && byDay.firstKey().isAfter(days.first())) {
      sink.note("goes back to " + byDay.firstKey() + "; older posts did not come");
    }
  }
}
