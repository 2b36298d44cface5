package dev.almanac.normalise;

import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.text.Hashes;
import dev.almanac.text.TagDepth;
import dev.almanac.text.Words;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

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
    String withheld = record.standing().withheld();
    if (withheld != null) {
      return refuse(record, withheld, "its source does not show the post");
    }
    Optional<String> url = Optional.ofNullable(record.address().url()).flatMap(CanonicalUrl::of);
    if (url.isEmpty()) {
      String reason = record.address().url() == null ? "no_link" : "bad_link";
      return refuse(record, reason, "no http(s) address of the post");
    }
    String title = title(record);
    if (title.isEmpty()) {
      return refuse(record, "no_title", "the title is missing or blank");
    }
    if (hasTooManyTags(record.body())) {
      return refuse(record, "too_many_tags", "a body of more than " + TagDepth.MAX_TAGS + " tags");
    }
    Published published = Published.of(record, config);
    Optional<LocalDate> seenOn = SeenOn.of(record, published.at(), config);
    if (seenOn.isEmpty()) {
      String raw = published.raw();
      return refuse(
          record,
          "no_day",
          (raw == null ? "it has no publication date" : "its date cannot be believed: " + raw)
              + ", and nothing says when it was seen (--seenOn does)");
    }
    Optional<CleanText> text = text(record);
    Published believed = published.asSeenOn(seenOn.get(), record, config);
    return new Normalised.Accepted(
        sighting(record, url.get(), title, believed, seenOn.get(), text), text);
  }

  private static Sighting sighting(
      RawRecord record,
      String url,
      String title,
      Published published,
      LocalDate seenOn,
      Optional<CleanText> text) {
    Optional<String> contentHash = text.map(clean -> Hashes.hex128(clean.text()));
    String key = PostKey.of(url);
    String source = record.address().source();
    return new Sighting(
        key + "#" + recordHash(record, seenOn, contentHash.orElse("")),
        key,
        record.origin(),
        source == null ? PostKey.sourceOf(url) : source,
        record.address().nativeId(),
        url,
        title,
        Kinds.of(record, url, title, Links.isOwnPage(record, url)),
        Links.of(record, url).orElse(null),
        published.at(),
        published.raw(),
        seenOn,
        lines(record.authors()),
        lines(record.tags()).stream().sorted().toList(),
        record.counters().karma(),
        record.counters().comments(),
        SuppliedSummary.usable(record.summary()).orElse(null),
        contentHash.orElse(null),
        text.map(clean -> Words.count(clean.text())).orElse(0),
        null);
  }

  /** Entities are decoded and tags that are text, such as a token's name, are kept. */
  private static String title(RawRecord record) {
    return record.title() == null ? "" : Plain.line(Parser.unescapeEntities(record.title(), false));
  }

  private Optional<CleanText> text(RawRecord record) {
    return Optional.ofNullable(record.body())
        .map(body -> cleaner.clean(body.text(), body.markup()))
        .filter(clean -> !clean.text().isEmpty());
  }

  private static boolean hasTooManyTags(RawRecord.@Nullable Body body) {
    return body != null && body.markup() != Markup.TEXT && TagDepth.hasTooManyTags(body.text());
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
            String.valueOf(record.address().url()),
            record.address().target() + declared(record),
            record.standing().kind().label(),
            String.valueOf(record.title()),
            String.join("\u0001", record.authors()),
            String.valueOf(record.timing().publishedAt()),
            String.valueOf(record.counters().karma()),
            String.valueOf(record.counters().comments()),
            String.join("\u0001", record.tags()),
            String.valueOf(record.summary()),
            contentHash));
  }

  /** Empty where nothing is declared, so that records of before are the sightings they were. */
  private static String declared(RawRecord record) {
    return record.address().declared().stream()
        .map(one -> "\u0001" + one.relation().label() + "\u0001" + one.url())
        .collect(Collectors.joining());
  }

  private static Normalised refuse(RawRecord record, String reason, String detail) {
    return new Normalised.Refused(
        Reject.of(record.origin(), STAGE, reason, detail, record.raw().get()));
  }
}
