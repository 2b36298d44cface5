package dev.almanac.collect.source;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.almanac.collect.fetch.Answer;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The pages that a site's sitemaps list (sitemaps.org), by the days on which they last changed. */
final class Sitemaps {
  /** A site of years has a dozen; one that leads on for ever is left. */
  private static final int MOST = 200;

  private final Fetcher fetcher;
  private final Credentials credentials;
  private final LocalDate since;
  private final LocalDate until;
  private final Map<LocalDate, Set<URI>> pages = new TreeMap<>();
  private long undated;
  private long kept;

  /**
   * @param since sitemaps that last changed before it are not asked for
   * @param until pages that last changed after it are not kept
   */
  Sitemaps(Fetcher fetcher, Credentials credentials, LocalDate since, LocalDate until) {
    this.fetcher = fetcher;
    this.credentials = credentials;
    this.since = since;
    this.until = until;
  }

  /** Reads a sitemap, and those that it lists. */
  void read(URI first, DaySink sink) {
    Deque<URI> waiting = new ArrayDeque<>(Set.of(first));
    Set<URI> seen = new HashSet<>(waiting);
    int asked = 0;
    while (!waiting.isEmpty() && asked < MOST) {
      URI url = waiting.remove();
      AbstractSiteMap map =
          fetcher.ask(new Request(url, null, credentials.headers(url)), this::parse);
      asked++;
      if (map instanceof SiteMapIndex index) {
        for (AbstractSiteMap part : index.getSitemaps()) {
          URI listed = uri(part.getUrl());
          LocalDate day = day(part.getLastModified());
          boolean isOld = day != null && day.isBefore(since);
          if (listed != null && !isOld && seen.add(listed)) {
            waiting.add(listed);
          }
        }
      } else if (map instanceof SiteMap leaf) {
        leaf.getSiteMapUrls().forEach(this::add);
      }
    }
    if (!waiting.isEmpty()) {
      sink.note("has more than " + MOST + " sitemaps; the pages of others did not come");
    }
    if (undated > 0) {
      sink.note(undated + " pages without a date did not come");
    }
  }

  private void add(SiteMapURL entry) {
    URI url = uri(entry.getUrl());
    LocalDate day = day(entry.getLastModified());
    if (day == null) {
      undated++;
    } else if (url != null && !day.isBefore(since) && !day.isAfter(until)) {
      kept += url.toString().length();
      if (kept > fetcher.limits().keptBytes()) {
        throw new FetchFault(FetchFault.Kind.OVERSIZED, "more addresses of pages than are kept");
      }
      pages.computeIfAbsent(day, key -> new TreeSet<>()).add(url);
    }
  }

  /** Addresses of pages by the days on which they last changed, in UTC. */
  Map<LocalDate, Set<URI>> pages() {
    return pages;
  }

  private AbstractSiteMap parse(Answer answer) {
    // Unpacked here, within the limits: the parser has none.
    byte[] xml = answer.unpacked(fetcher.limits());
    try {
      // Not strict: which hosts may be asked is known elsewhere.
      return new SiteMapParser(false).parseSiteMap(xml, answer.url().toURL());
    } catch (UnknownFormatException | IOException e) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "no sitemap at " + answer.url().getHost());
    }
  }

  private static @Nullable URI uri(@Nullable URL url) {
    try {
      return url == null ? null : url.toURI();
    } catch (URISyntaxException e) {
      // A listed address that is none leads to no page.
      return null;
    }
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
