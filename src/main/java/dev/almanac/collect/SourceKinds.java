package dev.almanac.collect;

import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.source.ArxivSource;
import dev.almanac.collect.source.Credentials;
import dev.almanac.collect.source.FallbackSource;
import dev.almanac.collect.source.FeedSource;
import dev.almanac.collect.source.ForumSource;
import dev.almanac.collect.source.SitemapSource;
import dev.almanac.collect.source.Source;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A source's configuration → the source. */
final class SourceKinds {

  private SourceKinds() {}

  /**
   * The source.
   *
   * @param folder of its files
   * @param key bearer token; null where none is needed
   */
  static Source source(SourceSpec spec, Fetcher fetcher, Path folder, @Nullable String key) {
    Credentials own = new Credentials(spec.url(), key);
    return switch (spec.kind()) {
      case FORUM -> new ForumSource(spec.url(), spec.pageSize(), own, fetcher);
      case ARXIV ->
          new ArxivSource(
              spec.url(), Objects.requireNonNull(spec.search()), spec.pageSize(), fetcher);
      case FEED -> {
        FeedSource feed = new FeedSource(spec.url(), own, folder, fetcher);
        yield spec.sitemap() == null
            ? feed
            : new FallbackSource(feed, new SitemapSource(spec.sitemap(), own, fetcher));
      }
      case SITEMAP -> new SitemapSource(spec.url(), own, fetcher);
    };
  }
}
