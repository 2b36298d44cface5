package dev.almanac.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** arXiv's API as far as it is used: a search within days, in pages, with the number of papers. */
final class ArxivApi implements HttpHandler {
  private static final Pattern DAYS =
      Pattern.compile("submittedDate:\\[(\\d{8})0000 TO (\\d{8})2359\\]");

  private final Queue<String> searches = new ConcurrentLinkedQueue<>();
  private final int perDay;

  /**
   * @param perDay papers of each day
   */
  ArxivApi(int perDay) {
    this.perDay = perDay;
  }

  /** What was searched for. */
  List<String> searches() {
    return List.copyOf(searches);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Map<String, String> query = new HashMap<>();
    for (String part : exchange.getRequestURI().getRawQuery().split("&", -1)) {
      String[] pair = part.split("=", 2);
      query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    searches.add(query.get("search_query"));
    Matcher days = DAYS.matcher(query.get("search_query"));
    if (!days.find()) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    LocalDate first = LocalDate.parse(days.group(1), DateTimeFormatter.BASIC_ISO_DATE);
    LocalDate last = LocalDate.parse(days.group(2), DateTimeFormatter.BASIC_ISO_DATE);
    int total = (int) (last.toEpochDay() - first.toEpochDay() + 1) * perDay;
    int start = Integer.parseInt(query.get("start"));
    int end = Math.min(total, start + Integer.parseInt(query.get("max_results")));
    String entries =
        IntStream.range(Math.min(start, end), end)
            .mapToObj(i -> entry(last.minusDays(i / perDay), i % perDay))
            .collect(Collectors.joining());
    Loopback.answer(
        exchange,
        200,
        "application/atom+xml",
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
          <id>https://arxiv.org/api/%s</id>
          <title>arXiv Query: start=%d</title>
          <updated>2026-02-01T00:00:00Z</updated>
          <opensearch:itemsPerPage>%s</opensearch:itemsPerPage>
          <opensearch:totalResults>%d</opensearch:totalResults>
          <opensearch:startIndex>%d</opensearch:startIndex>
        %s</feed>
        """
            .formatted(
                Integer.toHexString(query.hashCode()),
                start,
                query.get("max_results"),
                total,
                start,
                entries));
  }

  private static String entry(LocalDate day, int number) {
    String id =
        "%02d%02d.%05d"
            .formatted(
                day.getYear() % 100, day.getMonthValue(), day.getDayOfMonth() * 1000 + number);
    return """
          <entry>
            <id>http://arxiv.org/abs/%sv2</id>
            <title>Probes of
          small networks, %s</title>
            <updated>2026-01-31T09:00:00Z</updated>
            <link href="https://arxiv.org/abs/%sv2" rel="alternate" type="text/html"/>
            <summary>  We train probes on the layers of a small network &amp; compare them.
        The middle ones know most.</summary>
            <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
            <published>%s</published>
            <arxiv:primary_category term="cs.LG"/>
            <author><name>Ada O’Neil</name></author>
          </entry>
        """
        .formatted(id, id, id, day.atTime(17, number % 60).toInstant(ZoneOffset.UTC));
  }
}
