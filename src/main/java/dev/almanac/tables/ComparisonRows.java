package dev.almanac.tables;

import dev.almanac.model.Comparison;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A comparison of two texts ↔ its row of {@code comparisons}. */
public final class ComparisonRows {

  private ComparisonRows() {}

  /** The row. */
  public static GenericRecord of(Comparison comparison) {
    GenericRecord row = new GenericData.Record(Table.COMPARISONS.schema());
    row.put("post_key", comparison.postKey());
    row.put("other_key", comparison.otherKey());
    row.put("content_hash", comparison.contentHash());
    row.put("other_hash", comparison.otherHash());
    row.put("jaccard", comparison.jaccard());
    row.put("containment", comparison.containment());
    return row;
  }

  /** The comparison. */
  public static Comparison read(GenericRecord row) {
    return new Comparison(
        Fields.text(row, "post_key"),
        Fields.text(row, "other_key"),
        Fields.text(row, "content_hash"),
        Fields.text(row, "other_hash"),
        (Double) row.get("jaccard"),
        (Double) row.get("containment"));
  }
}
