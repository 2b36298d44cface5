package dev.almanac.tables;

import dev.almanac.model.Grain;
import dev.almanac.model.PhraseStat;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A phrase that emerged ↔ its row of {@code phrases}. */
public final class PhraseRows {
  private PhraseRows() {}

  /** The row. */
  public static GenericRecord of(PhraseStat phrase) {
    GenericRecord row = new GenericData.Record(Table.PHRASES.schema());
    row.put("grain", phrase.grain().label());
    row.put("period_start", Fields.days(phrase.periodStart()));
    row.put("phrase", phrase.phrase());
    row.put("posts", phrase.posts());
    row.put("authors", phrase.authors());
    row.put("baseline", phrase.baseline());
    row.put("score", phrase.score());
    row.put("burst_level", phrase.burstLevel());
    row.put("spellings", phrase.spellings());
    row.put("example_post_keys", phrase.examplePostKeys());
    return row;
  }

  /** The phrase. */
  public static PhraseStat read(GenericRecord row) {
    return new PhraseStat(
        Grain.ofLabel(Fields.text(row, "grain")),
        Fields.day(row, "period_start"),
        Fields.text(row, "phrase"),
        (int) Fields.number(row, "posts"),
        (int) Fields.number(row, "authors"),
        (Double) row.get("baseline"),
        (Double) row.get("score"),
        (int) Fields.number(row, "burst_level"),
        Fields.texts(row, "spellings"),
        Fields.texts(row, "example_post_keys"));
  }
}
