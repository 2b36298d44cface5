package dev.almanac.beam;

import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.CannotProvideCoderException;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.CoderProvider;
import org.apache.beam.sdk.values.TypeDescriptor;

/** Gives every record of the job its coder: Beam has none for records (issue 27802). */
final class RecordCoders {

  private RecordCoders() {}

  static void register(Pipeline pipeline) {
    pipeline
        .getCoderRegistry()
        .registerCoderProvider(
            new CoderProvider() {
              @Override
              public <T> Coder<T> coderFor(
                  TypeDescriptor<T> type, List<? extends Coder<?>> components)
                  throws CannotProvideCoderException {
                Class<? super T> raw = type.getRawType();
                if (!raw.isRecord()) {
                  throw new CannotProvideCoderException(raw + " is not a record");
                }
                @SuppressWarnings("unchecked") // raw is T's own class: records have no subclasses
                Class<T> record = (Class<T>) raw;
                return RecordCoder.of(record);
              }
            });
  }
}
