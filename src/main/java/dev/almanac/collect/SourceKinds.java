package dev.almanac.collect;

import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.source.ArxivSource;
import dev.almanac.collect.source.FallbackSource;
import dev.almanac.collect.source.FeedSource;
import dev.almanac.collect.source.ForumSource;
import dev.almanac.collect.source.SitemapSource;
import dev.almanac.collect.source.Source;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A source's configuration → the source. */
final class SourceKinds {

  private SourceKinds() {}

  /**
   * The source.
   *
   * @param folder of its files
   * @param headers of its requests
   */
  static Source source(SourceSpec spec, Fetcher fetcher, Path folder, Map<String, String> headers) {
    return switch (spec.kind()) {
      case FORUM -> new ForumSource(spec.url(), spec.pageSize(), headers, fetcher);
      case ARXIV ->
          new ArxivSource(
              spec.url(), Objects.requireNonNull(spec.search()), spec.pageSize(), fetcher);
      case FEED -> {
        FeedSource feed = new FeedSource(spec.url(), headers, folder, fetcher);
        yield spec.sitemap() == null
            ? feed
            : new FallbackSource(feed, new SitemapSource(spec.sitemap(), headers, fetcher));
      }
      case SITEMAP -> new SitemapSource(spec.url(), headers, fetcher);
    };
  }
}
