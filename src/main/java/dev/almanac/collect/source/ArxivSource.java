package dev.almanac.collect.source;

import dev.almanac.collect.days.DayDump;
import dev.almanac.collect.fetch.Answer;
import dev.almanac.collect.fetch.FetchFault;
import dev.almanac.collect.fetch.Fetcher;
import dev.almanac.collect.fetch.Request;
import dev.almanac.model.DayRange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * The API of arXiv (its user manual, 3 and 5). It is asked for the papers that were first submitted
 * in some days; it says how many they are, and a stretch with many is asked for in halves, since
 * pages far from the first are slow and often empty. Papers stand in the dump of the day of their
 * first version.
 */
public final class ArxivSource implements Source {
  private static final int LONGEST_DAYS = 32;
  private static final int MOST_PAPERS = 2000;

  private final URI endpoint;
  private final String search;
  private final int pageSize;
  private final Fetcher fetcher;

  /**
   * @param search in the language of the API
   * @param pageSize papers that are asked for at once
   */
  public ArxivSource(URI endpoint, String search, int pageSize, Fetcher fetcher) {
    this.endpoint = endpoint;
    this.search = search;
    this.pageSize = pageSize;
    this.fetcher = fetcher;
  }

  @Override
  public void collect(NavigableSet<LocalDate> days, DaySink sink) throws IOException {
    for (DayRange range : Ranges.latestFirst(days, LONGEST_DAYS)) {
      collect(range, sink);
    }
  }

  private void collect(DayRange range, DaySink sink) throws IOException {
    XmlFeed first = page(range, 0);
    int total = total(first);
    if (total > MOST_PAPERS && range.days() > 1) {
      LocalDate middle = range.first().plusDays(range.days() / 2);
      collect(new DayRange(middle, range.last()), sink);
      collect(new DayRange(range.first(), middle.minusDays(1)), sink);
      return;
    }
    Map<String, FeedRecord> papers = new LinkedHashMap<>();
    XmlFeed page = first;
    int start = 0;
    long kept = 0;
    while (true) {
      int before = papers.size();
      for (FeedRecord paper : page.records()) {
        kept += papers.put(paper.text(), paper) == null ? paper.text().length() : 0;
      }
      if (start > 0 && papers.size() == before) {
        throw new FetchFault(FetchFault.Kind.INCONSISTENT, "the same page again from arXiv");
      }
      if (kept > fetcher.limits().keptBytes()) {
        throw new FetchFault(
            FetchFault.Kind.OVERSIZED, "more papers of " + range + " than are kept");
      }
      start += page.records().size();
      if (start >= total) {
        break;
      }
      page = page(range, start);
    }
    if (papers.size() != total) {
      throw new FetchFault(
          FetchFault.Kind.INCONSISTENT,
          "arXiv has " + total + " papers of " + range + " and sent " + papers.size());
    }
    put(range, first, papers.values(), sink);
  }

  private static void put(
      DayRange range, XmlFeed feed, java.util.Collection<FeedRecord> papers, DaySink sink)
      throws IOException {
    Map<LocalDate, List<FeedRecord>> byDay = new HashMap<>();
    for (FeedRecord paper : papers) {
      LocalDate day = paper.day();
      if (day == null || day.isBefore(range.first()) || day.isAfter(range.last())) {
        sink.note("a paper that was not submitted in " + range + " did not come");
      } else {
        byDay.computeIfAbsent(day, key -> new java.util.ArrayList<>()).add(paper);
      }
    }
    for (LocalDate day = range.last(); !day.isBefore(range.first()); day = day.minusDays(1)) {
      List<FeedRecord> ofDay = byDay.get(day);
      // The head names the query, and would differ with how the days were asked for.
      sink.put(day, ofDay == null ? DayDump.EMPTY : feed.dump(ofDay, false));
    }
  }

  private XmlFeed page(DayRange range, int start) {
    String query =
        "("
            + search
            + ") AND submittedDate:["
            + compact(range.first())
            + "0000 TO "
            + compact(range.last())
            + "2359]";
    URI url =
        URI.create(
            endpoint
                + "?search_query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + "&sortBy=submittedDate&sortOrder=descending&start="
                + start
                + "&max_results="
                + pageSize);
    return fetcher.ask(Request.get(url), answer -> read(answer, start));
  }

  private static String compact(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private static XmlFeed read(Answer answer, int start) {
    XmlFeed feed = XmlFeed.of(answer.body(), answer.url());
    if (feed.records().stream().anyMatch(ArxivSource::isError)) {
      throw new FetchFault(FetchFault.Kind.REJECTED, "arXiv does not take the search");
    }
    // An empty page in the middle is a known fault of the API, which passes.
    if (feed.records().isEmpty() && start < total(feed)) {
      throw new FetchFault(FetchFault.Kind.INCONSISTENT, "an empty page from arXiv");
    }
    return feed;
  }

  /** What is wrong comes as an entry. */
  private static boolean isError(FeedRecord record) {
    return record.element() != null
        && record.element().getChildren().stream()
            .anyMatch(
                child -> child.getName().equals("id") && child.getText().contains("/api/errors"));
  }

  private static int total(XmlFeed feed) {
    try {
      return Integer.parseInt(feed.rootText("totalResults").orElse(""));
    } catch (NumberFormatException e) {
      throw new FetchFault(FetchFault.Kind.MALFORMED, "arXiv does not say how many papers it has");
    }
  }
}
