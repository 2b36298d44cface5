package dev.almanac.normalise;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.RawRecord;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Raw records for the tests. */
record Records(
    String dumpFile,
    @Nullable String url,
    @Nullable String title,
    List<String> authors,
    @Nullable String publishedAt,
    @Nullable LocalDate seenOn,
    List<String> tags,
    @Nullable String body,
    @Nullable String summary) {
  static final Records POST =
      new Records(
          "dump.json",
          "https://www.lesswrong.com/posts/ab12CD/a-slug",
          "A title",
          List.of(),
          "2026-03-01T10:00:00Z",
          null,
          List.of(),
          null,
          null);

  Records in(String file) {
    return new Records(file, url, title, authors, publishedAt, seenOn, tags, body, summary);
  }

  Records at(@Nullable String address) {
    return new Records(dumpFile, address, title, authors, publishedAt, seenOn, tags, body, summary);
  }

  Records titled(@Nullable String text) {
    return new Records(dumpFile, url, text, authors, publishedAt, seenOn, tags, body, summary);
  }

  Records by(String... names) {
    return new Records(
        dumpFile, url, title, List.of(names), publishedAt, seenOn, tags, body, summary);
  }

  Records published(@Nullable String moment) {
    return new Records(dumpFile, url, title, authors, moment, seenOn, tags, body, summary);
  }

  Records seen(@Nullable LocalDate day) {
    return new Records(dumpFile, url, title, authors, publishedAt, day, tags, body, summary);
  }

  Records tagged(String... names) {
    return new Records(
        dumpFile, url, title, authors, publishedAt, seenOn, List.of(names), body, summary);
  }

  Records body(@Nullable String text) {
    return new Records(dumpFile, url, title, authors, publishedAt, seenOn, tags, text, summary);
  }

  Records summary(@Nullable String text) {
    return new Records(dumpFile, url, title, authors, publishedAt, seenOn, tags, body, text);
  }

  RawRecord raw() {
    return new RawRecord(
        new Origin(dumpFile, 7, DumpFormat.GRAPHQL),
        new RawRecord.Address("ab12CD", url, null, null),
        title,
        authors,
        new RawRecord.Timing(publishedAt, null, null, seenOn),
        new RawRecord.Counters(3, null),
        tags,
        body == null ? null : new RawRecord.Body(body, Markup.HTML),
        summary,
        RawRecord.Standing.POST,
        () -> "{\"title\": " + title + ", \"htmlBody\": " + body + "}");
  }
}
