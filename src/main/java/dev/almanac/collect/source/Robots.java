package dev.almanac.collect.source;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import dev.almanac.collect.fetch.Urls;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the robots.txt of hosts says (RFC 9309), each asked for once. Not thread-safe. */
final class Robots {
  /** The name by which a robots.txt may speak of us; part of the user agent. */
  private static final List<String> NAMES = List.of("almanac");

  private final Fetcher fetcher;
  private final Map<String, SimpleRobotRules> rules = new HashMap<>();

  Robots(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /**
   * Lets a page be asked for; the host is asked as slowly from now on as it wants.
   *
   * @throws FetchFault of kind {@code DISALLOWED}
   */
  void check(URI page) {
    if (!allow(page)) {
      throw new FetchFault(
          FetchFault.Kind.DISALLOWED, "robots.txt of " + page.getHost() + " keeps a page back");
    }
  }

  private boolean allow(URI page) {
    SimpleRobotRules ofHost =
        rules.computeIfAbsent(page.getScheme() + "://" + page.getRawAuthority(), key -> ask(page));
    return ofHost.isAllowed(page.toString());
  }

  private SimpleRobotRules ask(URI page) {
    URI url = Urls.resolve(page, "/robots.txt");
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    SimpleRobotRules found =
        fetcher.ask(
            Request.get(url),
            // Without a robots.txt all is allowed; a server that is broken is asked again.
            status -> status >= 400 && status < 500 && status != 429,
            answer ->
                answer.status() >= 400
                    ? parser.failedFetch(answer.status())
                    : parser.parseContent(url.toString(), answer.body(), "text/plain", NAMES));
    if (found.getCrawlDelay() > 0) {
      fetcher.slow(url.getHost(), Duration.ofMillis(found.getCrawlDelay()));
    }
    return found;
  }
}
