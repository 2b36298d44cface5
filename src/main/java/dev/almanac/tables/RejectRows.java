package dev.almanac.tables;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** A reject ↔ its row of {@code rejects}. */
public final class RejectRows {

  private RejectRows() {}

  /** The row. */
  public static GenericRecord of(Reject reject) {
    GenericRecord row = new GenericData.Record(Table.REJECTS.schema());
    row.put("dump_file", reject.origin().dumpFile());
    row.put("position", reject.origin().position());
    row.put("format", reject.origin().format().label());
    row.put("stage", reject.stage());
    row.put("reason", reject.reason());
    row.put("detail", reject.detail());
    row.put("raw", reject.raw());
    row.put("raw_bytes", reject.rawBytes());
    return row;
  }

  /** The reject. */
  public static Reject read(GenericRecord row) {
    return new Reject(
        new Origin(
            Fields.text(row, "dump_file"),
            Fields.number(row, "position"),
            DumpFormat.ofLabel(Fields.text(row, "format"))),
        Fields.text(row, "stage"),
        Fields.text(row, "reason"),
        Fields.text(row, "detail"),
        Fields.text(row, "raw"),
        Fields.number(row, "raw_bytes"));
  }
}
