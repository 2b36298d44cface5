package dev.almanac.collect;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is configured.
 *
 * @param name of its folder
 * @param kind of API
 * @param url where it is asked
 * @param hosts that it may send on to, beside its own
 * @param interval from one request to the next
 * @param pageSize records asked for at once, where the API has pages
 * @param search what arXiv is searched for; null elsewhere
 * @param sitemap of a feed's site, for what is older than the feed; null where there is none
 * @param keyVariable the environment variable with the bearer token; null where none is needed
 */
record SourceSpec(
    String name,
    Kind kind,
    URI url,
    List<String> hosts,
    Duration interval,
    int pageSize,
    @Nullable String search,
    @Nullable URI sitemap,
    @Nullable String keyVariable) {

  /** The kinds of sources. */
  enum Kind {
    /** ForumMagnum's GraphQL. */
    FORUM,
    /** arXiv's API. */
    ARXIV,
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A sitemap, and the pages in it. */
    SITEMAP
  }

  /** Every host that a request for it may go to, in lower case. */
  Set<String> allHosts() {
    Set<String> all = new TreeSet<>();
    all.add(url.getHost().toLowerCase(Locale.ROOT));
    if (sitemap != null) {
      all.add(sitemap.getHost().toLowerCase(Locale.ROOT));
    }
    hosts.forEach(host -> all.add(host.toLowerCase(Locale.ROOT)));
    return all;
  }
}
