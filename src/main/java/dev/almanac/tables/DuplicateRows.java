package dev.almanac.tables;

import dev.almanac.model.Duplicate;
import java.util.Locale;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A duplicate ↔ its row of {@code duplicates}. */
public final class DuplicateRows {

  private DuplicateRows() {}

  /** The row. */
  public static GenericRecord of(Duplicate duplicate) {
    GenericRecord row = new GenericData.Record(Table.DUPLICATES.schema());
    row.put("post_key", duplicate.postKey());
    row.put("canonical_key", duplicate.canonicalKey());
    row.put("kind", duplicate.kind().label());
    row.put("similarity", duplicate.similarity());
    row.put("evidence", duplicate.evidence());
    return row;
  }

  /**
   * The duplicate.
   *
   * @param source of the post, which the table does not have
   */
  public static Duplicate read(GenericRecord row, String source) {
    return new Duplicate(
        Fields.text(row, "post_key"),
        Fields.text(row, "canonical_key"),
        Duplicate.Kind.valueOf(Fields.text(row, "kind").toUpperCase(Locale.ROOT)),
        (Double) row.get("similarity"),
        Fields.text(row, "evidence"),
        source);
  }
}
