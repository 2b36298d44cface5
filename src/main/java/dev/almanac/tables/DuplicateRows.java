package dev.almanac.tables;

import dev.almanac.model.Duplicate;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A duplicate → its row of {@code duplicates}. */
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
}
