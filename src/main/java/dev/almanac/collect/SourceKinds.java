package dev.almanac.collect;

import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.source.ForumSource;
import dev.almanac.collect.source.Source;
import java.nio.file.Path;
import java.util.Map;

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
      case ARXIV, FEED, SITEMAP -> throw new UnsupportedOperationException();
    };
  }
}
