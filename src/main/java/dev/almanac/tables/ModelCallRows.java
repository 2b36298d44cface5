package dev.almanac.tables;

import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** What a model said ↔ its row of {@code model_calls}. */
public final class ModelCallRows {

  private ModelCallRows() {}

  /** The row. */
  public static GenericRecord of(ModelCall call) {
    Schema schema = Table.MODEL_CALLS.schema();
    Schema sentence = schema.getField("sentences").schema().getElementType();
    GenericRecord row = new GenericData.Record(schema);
    row.put("content_hash", call.contentHash());
    row.put("prompt_version", call.promptVersion());
    row.put("model", call.model());
    row.put("status", call.status().label());
    row.put("reason", call.reason());
    row.put("sentences", call.sentences().stream().map(one -> sentence(sentence, one)).toList());
    row.put("calls", call.calls());
    row.put("tokens_in", call.tokensIn());
    row.put("tokens_out", call.tokensOut());
    row.put("cost", call.cost());
    row.put("failures", call.failures());
    row.put("retry_on", Fields.daysOrNull(call.retryOn()));
    row.put("edition", Fields.daysOrNull(call.edition()));
    return row;
  }

  private static GenericRecord sentence(Schema schema, ModelSentence sentence) {
    Span evidence = sentence.evidence();
    GenericRecord row = new GenericData.Record(schema);
    row.put("text", sentence.text());
    row.put("start", evidence == null ? null : evidence.start());
    row.put("end", evidence == null ? null : evidence.end());
    row.put("cites", sentence.cites());
    return row;
  }

  /** What the model said. */
  public static ModelCall read(GenericRecord row) {
    List<ModelSentence> sentences = new ArrayList<>();
    for (Object item : (List<?>) Objects.requireNonNull(row.get("sentences"))) {
      GenericRecord sentence = (GenericRecord) item;
      sentences.add(
          new ModelSentence(
              Fields.text(sentence, "text"), span(sentence), Fields.texts(sentence, "cites")));
    }
    return new ModelCall(
        Fields.text(row, "content_hash"),
        Fields.text(row, "prompt_version"),
        Fields.text(row, "model"),
        ModelStatus.ofLabel(Fields.text(row, "status")),
        Fields.text(row, "reason"),
        sentences,
        (int) Fields.number(row, "calls"),
        Fields.number(row, "tokens_in"),
        Fields.number(row, "tokens_out"),
        (Double) row.get("cost"),
        (int) Fields.number(row, "failures"),
        Fields.dayOrNull(row, "retry_on"),
        Fields.dayOrNull(row, "edition"));
  }

  private static @Nullable Span span(GenericRecord sentence) {
    Integer start = Fields.integer(sentence, "start");
    Integer end = Fields.integer(sentence, "end");
    return start == null || end == null ? null : new Span(start, end);
  }
}
