package dev.almanac.merge;

import dev.almanac.model.BodyRef;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.Sighting;
import dev.almanac.model.Signature;
import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import dev.almanac.text.Hashes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sightings of one post for the tests; each id follows from all that the sighting says. */
record Sightings(
    String source,
    String title,
    LocalDate seenOn,
    @Nullable Instant publishedAt,
    List<String> authors,
    List<String> tags,
    @Nullable Integer karma,
    @Nullable Integer comments,
    @Nullable String supplied,
    @Nullable String body) {
  static final String KEY = "fm:abc";

  static Sightings on(String day) {
    return new Sightings(
        "lesswrong",
        "Title",
        LocalDate.parse(day),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  Sightings source(String name) {
    return new Sightings(
        name, title, seenOn, publishedAt, authors, tags, karma, comments, supplied, body);
  }

  Sightings title(String text) {
    return new Sightings(
        source, text, seenOn, publishedAt, authors, tags, karma, comments, supplied, body);
  }

  Sightings published(String moment) {
    return new Sightings(
        source,
        title,
        seenOn,
        Instant.parse(moment),
        authors,
        tags,
        karma,
        comments,
        supplied,
        body);
  }

  Sightings by(String... names) {
    return new Sightings(
        source, title, seenOn, publishedAt, List.of(names), tags, karma, comments, supplied, body);
  }

  Sightings tagged(String... names) {
    return new Sightings(
        source,
        title,
        seenOn,
        publishedAt,
        authors,
        List.of(names),
        karma,
        comments,
        supplied,
        body);
  }

  Sightings counted(@Nullable Integer points, @Nullable Integer replies) {
    return new Sightings(
        source, title, seenOn, publishedAt, authors, tags, points, replies, supplied, body);
  }

  Sightings supplied(@Nullable String summary) {
    return new Sightings(
        source, title, seenOn, publishedAt, authors, tags, karma, comments, summary, body);
  }

  Sightings body(@Nullable String text) {
    return new Sightings(
        source, title, seenOn, publishedAt, authors, tags, karma, comments, supplied, text);
  }

  /** A sighting as this run reads it, with the facts of its text. */
  Sighting read() {
    return new Sighting(
        KEY + "#" + Hashes.hex64(toString()),
        KEY,
        new Origin("dump.json", 1, DumpFormat.GRAPHQL),
        source,
        "abc",
        "https://" + source + "/posts/abc/" + title,
        title,
        PostKind.POST,
        null,
        publishedAt,
        null,
        seenOn,
        authors,
        tags,
        karma,
        comments,
        supplied,
        body == null ? null : hash(body),
        body == null ? 0 : body.length(),
        body == null ? null : facts(title, body));
  }

  /** A sighting as the published tables hold it. */
  Sighting history() {
    return read().withText(null);
  }

  /** A body that starts with {@code ?} gives no summary; the title has a say in the others'. */
  static TextFacts facts(String title, String body) {
    Summary summary =
        body.startsWith("?")
            ? Summary.NONE
            : new Summary(
                title + " says " + body, SummaryMethod.EXTRACTIVE, List.of(new Span(0, 1)));
    return new TextFacts(
        hash(body),
        body.length(),
        null,
        summary,
        List.of(),
        Signature.of(new byte[] {1}),
        1,
        BodyRef.published("2026-03"));
  }

  static String hash(String body) {
    return Hashes.hex128(body);
  }
}
