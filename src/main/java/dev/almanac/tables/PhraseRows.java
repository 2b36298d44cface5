package dev.almanac.tables;

import dev.almanac.model.PhraseStat;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A phrase that emerged → its row of {@code phrases}. */
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
}
