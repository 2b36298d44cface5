package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.Answer;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The pages of a site that its sitemap lists, as they came, on the days on which they last changed.
 * robots.txt is obeyed. Before each page stands the comment that browsers write before a page that
 * they save, which says its address.
 */
public final class SitemapSource implements Source {
  private static final int NAME_BYTES = 8;

  private final URI url;
  private final Map<String, String> headers;
  private final Fetcher fetcher;

  /**
   * @param url of the sitemap, or of the index of sitemaps
   * @param headers of every request for a page
   */
  public SitemapSource(URI url, Map<String, String> headers, Fetcher fetcher) {
    this.url = url;
    this.headers = headers;
    this.fetcher = fetcher;
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    Robots robots = new Robots(fetcher);
    Sitemaps sitemaps = new Sitemaps(fetcher, days.first());
    sitemaps.read(url, sink);
    int disallowed = 0;
    int missing = 0;
    for (LocalDate day : days.descendingSet()) {
      Map<String, byte[]> pages = new TreeMap<>();
      for (URI page : sitemaps.pages().getOrDefault(day, Set.of())) {
        if (!robots.allow(page)) {
          disallowed++;
          continue;
        }
        Optional<byte[]> content = content(page);
        content.ifPresent(bytes -> pages.put(name(page), bytes));
        missing += content.isPresent() ? 0 : 1;
      }
      if (!pages.isEmpty()) {
        sink.put(day, DayDump.ofPages(pages));
      }
    }
    if (disallowed > 0) {
      sink.note("robots.txt does not want " + disallowed + " pages to be asked for");
    }
    if (missing > 0) {
      sink.note(missing + " listed pages are not there");
    }
  }

  private Optional<byte[]> content(URI page) {
    try {
      return Optional.of(
          fetcher.ask(new Request(page, null, headers), answer -> saved(page, answer)));
    } catch (FetchFault e) {
      if (e.kind() == FetchFault.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static byte[] saved(URI page, Answer answer) {
    String address = page.toString().replace("--", "%2D%2D").replace(">", "%3E");
    String comment = "<!-- saved from url=(%04d)%s -->\n".formatted(address.length(), address);
    byte[] mark = comment.getBytes(StandardCharsets.UTF_8);
    byte[] saved = java.util.Arrays.copyOf(mark, mark.length + answer.body().length);
    System.arraycopy(answer.body(), 0, saved, mark.length, answer.body().length);
    return saved;
  }

  private static String name(URI page) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(page.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
