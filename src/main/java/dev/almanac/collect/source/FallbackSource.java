package dev.almanac.collect.source;

import dev.almanac.collect.fetch.FetchFault;
import java.io.IOException;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;

/** A feed, and for the days that it does not reach back to, or where there is none, a sitemap. */
public final class FallbackSource implements Source {
  private final FeedSource feed;
  private final Source sitemap;

  public FallbackSource(FeedSource feed, Source sitemap) {
    this.feed = feed;
    this.sitemap = sitemap;
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    NavigableSet<LocalDate> older = days;
    try {
      feed.collect(days, sink);
      Optional<LocalDate> oldest = feed.oldest();
      older = oldest.isEmpty() ? days : days.headSet(oldest.get(), false);
    } catch (FetchFault e) {
      if (e.kind().isPassing()) {
        throw e;
      }
      sink.note("has no feed that can be read (" + e.getMessage() + "), so its sitemap was asked");
    }
    if (!older.isEmpty()) {
      sitemap.collect(older, sink);
    }
  }
}
