package dev.almanac.tables;

import dev.almanac.model.BodyRef;
import dev.almanac.model.Signature;
import dev.almanac.model.TextFacts;
import dev.almanac.model.ThemeHits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;

/** The facts of a post's text ↔ its row of {@code fingerprints}. */
public final class FingerprintRows {

  private FingerprintRows() {}

  /** The row. */
  public static GenericRecord of(String postKey, TextFacts text) {
    Schema schema = Table.FINGERPRINTS.schema();
    GenericRecord row = new GenericData.Record(schema);
    row.put("post_key", postKey);
    row.put("content_hash", text.contentHash());
    row.put(
        "signature",
        new GenericData.Fixed(schema.getField("signature").schema(), text.signature().bytes()));
    row.put("shingles", text.shingles());
    row.put("words", text.words());
    row.put("language", text.language());
    SummaryFields.put(row, text.summary());
    Schema item = schema.getField("theme_hits").schema().getElementType();
    row.put("theme_hits", text.hits().stream().map(hits -> hits(item, hits)).toList());
    return row;
  }

  private static GenericRecord hits(Schema schema, ThemeHits hits) {
    GenericRecord row = new GenericData.Record(schema);
    row.put("theme_id", hits.themeId());
    row.put("hits", hits.hits());
    row.put("distinct", hits.distinct());
    row.put("phrases", hits.phrases());
    return row;
  }

  /** The facts, of a text that stands in the published partition of a month. */
  public static TextFacts read(GenericRecord row, String month) {
    List<ThemeHits> hits = new ArrayList<>();
    for (Object item : (List<?>) Objects.requireNonNull(row.get("theme_hits"))) {
      GenericRecord one = (GenericRecord) item;
      hits.add(
          new ThemeHits(
              Fields.text(one, "theme_id"),
              (int) Fields.number(one, "hits"),
              (int) Fields.number(one, "distinct"),
              Fields.texts(one, "phrases")));
    }
    GenericFixed signature = (GenericFixed) Objects.requireNonNull(row.get("signature"));
    return new TextFacts(
        Fields.text(row, "content_hash"),
        (int) Fields.number(row, "words"),
        Fields.textOrNull(row, "language"),
        SummaryFields.get(row),
        List.copyOf(hits),
        Signature.of(signature.bytes()),
        (int) Fields.number(row, "shingles"),
        BodyRef.published(month));
  }
}
