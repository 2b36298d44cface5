package dev.almanac.normalise;

import dev.almanac.model.CleanText;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.text.Hashes;
import dev.almanac.text.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/** A raw record → a sighting, or the reason why it is none. Thread-safe. */
public final class Normaliser {
  private static final String STAGE = "normalise";

  private final NormaliseConfig config;
  private final TextCleaner cleaner = new TextCleaner();

  public Normaliser(NormaliseConfig config) {
    this.config = config;
  }

  /** Never throws for what a record holds. */
  public Normalised normalise(RawRecord record) {
    Optional<String> url = Optional.ofNullable(record.url()).flatMap(CanonicalUrl::of);
    if (url.isEmpty()) {
      String reason = record.url() == null ? "no_link" : "bad_link";
      return refuse(record, reason, "no http(s) address of the post");
    }
    String title = title(record);
    if (title.isEmpty()) {
      return refuse(record, "no_title", "the title is missing or blank");
    }
    Instant publishedAt =
        Optional.ofNullable(record.publishedAt())
            .flatMap(text -> Dates.parse(text, config.zone()))
            .orElse(null);
    Optional<LocalDate> seenOn = SeenOn.of(record, publishedAt, config);
    if (seenOn.isEmpty()) {
      return refuse(record, "no_day", "neither a publication date nor a day on which it was seen");
    }
    Optional<CleanText> text = text(record);
    Optional<String> contentHash = text.map(clean -> Hashes.hex128(clean.text()));
    String key = PostKey.of(url.get());
    Sighting sighting =
        new Sighting(
            key + "#" + recordHash(record, seenOn.get(), contentHash.orElse("")),
            key,
            record.origin(),
            PostKey.sourceOf(url.get()),
            record.nativeId(),
            url.get(),
            title,
            publishedAt,
            seenOn.get(),
            lines(record.authors()),
            lines(record.tags()).stream().sorted().toList(),
            record.karma(),
            record.comments(),
            SuppliedSummary.usable(record.summary()).orElse(null),
            contentHash.orElse(null),
            text.map(clean -> Words.count(clean.text())).orElse(0),
            null);
    return new Normalised.Accepted(sighting, text);
  }

  /** Entities are decoded and tags that are text, such as a token's name, are kept. */
  private static String title(RawRecord record) {
    return record.title() == null ? "" : Plain.line(Parser.unescapeEntities(record.title(), false));
  }

  private Optional<CleanText> text(RawRecord record) {
    return Optional.ofNullable(record.body())
        .map(body -> cleaner.clean(body, record.markup()))
        .filter(clean -> !clean.text().isEmpty());
  }

  /** Each once, in the order given, none blank. */
  private static List<String> lines(List<String> texts) {
    LinkedHashSet<String> lines = new LinkedHashSet<>();
    for (String text : texts) {
      String line = Plain.line(text);
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }

  /**
   * The record's place, its day and what it says: the same record read twice is one sighting, and a
   * file that is fetched anew every day under one name holds new sightings every day.
   */
  private static String recordHash(RawRecord record, LocalDate seenOn, String contentHash) {
    return Hashes.hex64(
        String.join(
            "\u0000",
            record.origin().dumpFile(),
            Long.toString(record.origin().position()),
            seenOn.toString(),
            String.valueOf(record.url()),
            String.valueOf(record.title()),
            String.join("\u0001", record.authors()),
            String.valueOf(record.publishedAt()),
            String.valueOf(record.karma()),
            String.valueOf(record.comments()),
            String.join("\u0001", record.tags()),
            String.valueOf(record.summary()),
            contentHash));
  }

  private static Normalised refuse(RawRecord record, String reason, String detail) {
    return new Normalised.Refused(
        Reject.of(record.origin(), STAGE, reason, detail, record.raw().get()));
  }
}
