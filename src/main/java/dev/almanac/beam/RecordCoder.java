package dev.almanac.beam;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.CustomCoder;
import org.jspecify.annotations.Nullable;

/**
 * Encodes a record as its components in order. Deterministic unless a component is a floating-point
 * number.
 *
 * @param <T> the record
 */
final class RecordCoder<T> extends CustomCoder<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private transient @Nullable RecordLayout layout;

  private RecordCoder(Class<T> type) {
    this.type = type;
  }

  static <T> RecordCoder<T> of(Class<T> type) {
    RecordCoder<T> coder = new RecordCoder<>(type);
    coder.layout();
    return coder;
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    layout().write(value, data);
    data.flush();
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return type.cast(layout().read(new DataInputStream(in)));
  }

  @Override
  public void verifyDeterministic() throws NonDeterministicException {
    if (layout().hasFloatingPoint()) {
      throw new NonDeterministicException(this, type + " holds floating-point numbers");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RecordCoder<?> that && type.equals(that.type);
  }

  @Override
  public int hashCode() {
    return type.hashCode();
  }

  private RecordLayout layout() {
    RecordLayout known = layout;
    if (known == null) {
      known = RecordLayout.of(type);
      layout = known;
    }
    return known;
  }
}
