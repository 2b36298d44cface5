package dev.almanac.collect.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.almanac.collect.days.DayDump;
import dev.almanac.ingest.ReadDump;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they really come, taken apart into days: the job reads the same as from the whole. */
class RealFeedsTest {
  private static final Path DATA =
      Path.of(Objects.requireNonNullElse(System.getenv("ALMANAC_REAL_DATA"), "../shared/data"));

  @ParameterizedTest
  @ValueSource(strings = {"lesswrong-rss", "arxiv-atom"})
  void theDaysOfAFeedHoldWhatTheFeedHolds(String name) throws IOException {
    Path folder = DATA.resolve(name);
    assumeTrue(Files.isDirectory(folder), "no real dumps at " + folder + "; skipped");
    int records = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        ReadDump whole = ReadDump.of(file.toString(), bytes);

        ReadDump days = days(bytes);

        assertThat(fields(days)).as(file.toString()).isEqualTo(fields(whole));
        // What arXiv has to say of a search is an entry that the job does not accept.
        assertThat(days.rejects()).hasSameSizeAs(whole.rejects());
        records += whole.records().size();
      }
    }
    assertThat(records).isGreaterThan(100);
  }

  private static ReadDump days(byte[] bytes) throws IOException {
    XmlFeed feed = XmlFeed.of(bytes, URI.create("https://example.org/feed"));
    TreeMap<String, List<FeedRecord>> byDay = new TreeMap<>();
    for (FeedRecord record : feed.records()) {
      byDay.computeIfAbsent(String.valueOf(record.day()), day -> new ArrayList<>()).add(record);
    }
    assertThat(byDay).doesNotContainKey("null");
    ReadDump all = new ReadDump(new ArrayList<>(), new ArrayList<>());
    for (List<FeedRecord> ofDay : byDay.values()) {
      DayDump dump = feed.dump(ofDay);
      ReadDump day = ReadDump.of("day", Objects.requireNonNull(dump.parts().get("")));
      assertThat(day.records().size() + day.rejects().size()).isEqualTo(dump.records());
      day.records().forEach(all::accept);
      day.rejects().forEach(all::reject);
    }
    return all;
  }

  /** All that is read of the records, each once, sorted. */
  private static List<String> fields(ReadDump read) {
    return read.records().stream().map(RealFeedsTest::fields).distinct().sorted().toList();
  }

  private static String fields(RawRecord record) {
    return List.of(
            record.address(),
            String.valueOf(record.title()),
            record.authors(),
            record.timing(),
            record.counters(),
            record.tags(),
            String.valueOf(record.body()),
            String.valueOf(record.summary()),
            record.standing())
        .toString();
  }
}
