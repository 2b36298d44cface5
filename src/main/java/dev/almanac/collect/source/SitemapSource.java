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
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a site that its sitemap lists, as they came, on the days on which they last changed.
 * robots.txt is obeyed. Before each page stands the comment that browsers write before a page that
 * they save, which says its address.
 */
public final class SitemapSource implements Source {
  private static final int NAME_BYTES = 8;

  /** One after another; more of them are a fault of the site, not of its pages. */
  private static final int MOST_FAILURES = 2;

  private final URI url;
  private final Credentials credentials;
  private final Fetcher fetcher;
  private final Robots robots;
  private int failures;

  /**
   * @param url of the sitemap, or of the index of sitemaps
   */
  public SitemapSource(URI url, Credentials credentials, Fetcher fetcher) {
    this.url = url;
    this.credentials = credentials;
    this.fetcher = fetcher;
    this.robots = new Robots(fetcher);
  }

  /** What a page comes to. */
  private enum Miss {
    DISALLOWED,
    NOT_THERE
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    Sitemaps sitemaps = new Sitemaps(fetcher, credentials, days.first(), days.last());
    sitemaps.read(url, sink);
    Map<Miss, Integer> missed = new EnumMap<>(Miss.class);
    for (LocalDate day : days.descendingSet()) {
      Map<String, byte[]> pages = new TreeMap<>();
      FetchFault lack = null;
      for (URI page : sitemaps.pages().getOrDefault(day, Set.of())) {
        FetchFault fault = take(page, pages);
        Miss miss = fault == null ? null : miss(fault.kind());
        if (miss != null) {
          missed.merge(miss, 1, Integer::sum);
        } else if (fault != null) {
          lack = fault;
        }
        check(pages.values());
      }
      put(day, pages, lack, sink);
    }
    if (missed.containsKey(Miss.DISALLOWED)) {
      int count = missed.get(Miss.DISALLOWED);
      sink.note("robots.txt does not want " + count + " pages to be asked for");
    }
    if (missed.containsKey(Miss.NOT_THERE)) {
      sink.note(missed.get(Miss.NOT_THERE) + " listed pages are not there");
    }
  }

  private static void put(
      LocalDate day, Map<String, byte[]> pages, @Nullable FetchFault lack, DaySink sink)
      throws IOException {
    if (lack != null) {
      sink.putPart(day, pages.isEmpty() ? DayDump.EMPTY : DayDump.ofPages(pages), lack);
    } else if (!pages.isEmpty()) {
      sink.put(day, DayDump.ofPages(pages));
    }
  }

  /** A page that nobody is to have is none that a day lacks. */
  private static @Nullable Miss miss(FetchFault.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> Miss.NOT_THERE;
      case DISALLOWED -> Miss.DISALLOWED;
      default -> null;
    };
  }

  /** Takes a page; what is wrong with it, or null. */
  private @Nullable FetchFault take(URI page, Map<String, byte[]> pages) {
    try {
      robots.check(page);
    } catch (FetchFault e) {
      if (e.kind().isPassing()) {
        // A robots.txt that cannot be had is no leave.
        throw e;
      }
      return e;
    }
    try {
      pages.put(name(page), content(page));
      failures = 0;
      return null;
    } catch (FetchFault e) {
      return oneOf(e);
    }
  }

  /** The fault of one page; where it is one of the site, it is thrown. */
  private FetchFault oneOf(FetchFault fault) {
    boolean isOfAll =
        fault.kind() == FetchFault.Kind.DEADLINE || fault.kind() == FetchFault.Kind.RATE_LIMITED;
    if (fault.kind().isPassing() && (isOfAll || ++failures > MOST_FAILURES)) {
      throw fault;
    }
    return fault;
  }

  private void check(java.util.Collection<byte[]> pages) {
    long most = fetcher.limits().keptBytes();
    if (pages.stream().mapToLong(page -> page.length).sum() > most) {
      throw new FetchFault(
          FetchFault.Kind.OVERSIZED, "more than " + most + " bytes of pages of one day");
    }
  }

  /** The page, where robots.txt allows it; it has its say on each address that a redirect names. */
  private byte[] content(URI page) {
    return fetcher.askAlong(
        new Request(page, null, credentials.headers(page)), robots::check, SitemapSource::saved);
  }

  private static byte[] saved(Answer answer) {
    String address = answer.url().toString().replace("--", "%2D%2D").replace(">", "%3E");
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
