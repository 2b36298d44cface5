package dev.almanac.tables;

import dev.almanac.model.Span;
import dev.almanac.model.Summary;
import dev.almanac.model.SummaryMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** The three columns of a summary, which {@code posts} and {@code fingerprints} share. */
final class SummaryFields {

  private SummaryFields() {}

  static void put(GenericRecord row, Summary summary) {
    Schema span = row.getSchema().getField("summary_evidence").schema().getElementType();
    List<GenericRecord> spans = new ArrayList<>();
    for (Span evidence : summary.evidence()) {
      GenericRecord item = new GenericData.Record(span);
      item.put("start", evidence.start());
      item.put("end", evidence.end());
      spans.add(item);
    }
    row.put("summary", summary.text());
    row.put("summary_method", summary.method().label());
    row.put("summary_evidence", spans);
  }

  static Summary get(GenericRecord row) {
    List<Span> spans = new ArrayList<>();
    for (Object item : (List<?>) Objects.requireNonNull(row.get("summary_evidence"))) {
      GenericRecord span = (GenericRecord) item;
      spans.add(new Span((int) Fields.number(span, "start"), (int) Fields.number(span, "end")));
    }
    return new Summary(
        Fields.textOrNull(row, "summary"),
        SummaryMethod.ofLabel(Fields.text(row, "summary_method")),
        List.copyOf(spans));
  }
}
