package dev.almanac.tables;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.Sighting;
import java.time.LocalDate;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A sighting ↔ its row of {@code sightings}. */
public final class SightingRows {

  private SightingRows() {}

  /** The row. */
  public static GenericRecord of(Sighting sighting) {
    GenericRecord row = new GenericData.Record(Table.SIGHTINGS.schema());
    row.put("sighting_id", sighting.sightingId());
    row.put("post_key", sighting.postKey());
    row.put("source", sighting.source());
    row.put("native_id", sighting.nativeId());
    row.put("url", sighting.url());
    row.put("title", sighting.title());
    row.put("kind", sighting.kind().label());
    Fields.putLink(row, sighting.link());
    row.put("published_at", Fields.micros(sighting.publishedAt()));
    row.put("published_raw", sighting.publishedRaw());
    row.put("seen_on", Fields.days(sighting.seenOn()));
    row.put("content_hash", sighting.contentHash());
    row.put("dump_file", sighting.origin().dumpFile());
    row.put("position", sighting.origin().position());
    row.put("format", sighting.origin().format().label());
    row.put("authors", sighting.authors());
    row.put("tags", sighting.tags());
    row.put("karma", sighting.karma());
    row.put("comments", sighting.comments());
    row.put("words", sighting.words());
    row.put("supplied_summary", sighting.suppliedSummary());
    return row;
  }

  /** The day of a sighting, of a row that has its column at least. */
  public static LocalDate seenOn(GenericRecord row) {
    return Fields.day(row, "seen_on");
  }

  /** The sighting, without the facts of its text. */
  public static Sighting read(GenericRecord row) {
    return new Sighting(
        Fields.text(row, "sighting_id"),
        Fields.text(row, "post_key"),
        new Origin(
            Fields.text(row, "dump_file"),
            Fields.number(row, "position"),
            DumpFormat.ofLabel(Fields.text(row, "format"))),
        Fields.text(row, "source"),
        Fields.textOrNull(row, "native_id"),
        Fields.text(row, "url"),
        Fields.text(row, "title"),
        PostKind.ofLabel(Fields.text(row, "kind")),
        Fields.link(row),
        Fields.moment(row, "published_at"),
        Fields.textOrNull(row, "published_raw"),
        Fields.day(row, "seen_on"),
        Fields.texts(row, "authors"),
        Fields.texts(row, "tags"),
        Fields.integer(row, "karma"),
        Fields.integer(row, "comments"),
        Fields.textOrNull(row, "supplied_summary"),
        Fields.textOrNull(row, "content_hash"),
        (int) Fields.number(row, "words"),
        null);
  }
}
