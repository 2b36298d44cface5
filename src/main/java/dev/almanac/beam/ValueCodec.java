package dev.almanac.beam;

import dev.almanac.model.Signature;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.beam.sdk.util.VarInt;
import org.jspecify.annotations.Nullable;

/** One component's way to bytes and back. */
interface ValueCodec {

  /** Writes a value and reads it back. */
  void write(@Nullable Object value, DataOutputStream out) throws IOException;

  @Nullable Object read(DataInputStream in) throws IOException;

  default boolean isFloatingPoint() {
    return false;
  }

  /** The same, with a byte before it that says whether there is a value. */
  default ValueCodec orNull() {
    ValueCodec present = this;
    return new ValueCodec() {
      @Override
      public void write(@Nullable Object value, DataOutputStream out) throws IOException {
        out.writeBoolean(value != null);
        if (value != null) {
          present.write(value, out);
        }
      }

      @Override
      public @Nullable Object read(DataInputStream in) throws IOException {
        return in.readBoolean() ? present.read(in) : null;
      }

      @Override
      public boolean isFloatingPoint() {
        return present.isFloatingPoint();
      }
    };
  }

  /** Writes a value of one type. */
  @FunctionalInterface
  interface Put<V> {
    void write(V value, DataOutputStream out) throws IOException;
  }

  /** Reads a value of one type. */
  @FunctionalInterface
  interface Get<V> {
    V read(DataInputStream in) throws IOException;
  }

  private static <V> ValueCodec codec(Class<V> type, boolean floating, Put<V> put, Get<V> get) {
    return new ValueCodec() {
      @Override
      public void write(@Nullable Object value, DataOutputStream out) throws IOException {
        put.write(type.cast(Objects.requireNonNull(value)), out);
      }

      @Override
      public Object read(DataInputStream in) throws IOException {
        return Objects.requireNonNull(get.read(in));
      }

      @Override
      public boolean isFloatingPoint() {
        return floating;
      }
    };
  }

  ValueCodec INTEGER =
      codec(Integer.class, false, (v, out) -> VarInt.encode(v, out), VarInt::decodeInt);
  ValueCodec LONG = codec(Long.class, false, (v, out) -> VarInt.encode(v, out), VarInt::decodeLong);
  Map<Class<?>, ValueCodec> SCALARS =
      Map.ofEntries(
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(
              boolean.class,
              codec(
                  Boolean.class,
                  false,
                  (v, out) -> out.writeBoolean(v),
                  DataInputStream::readBoolean)),
          Map.entry(
              double.class,
              codec(
                  Double.class, true, (v, out) -> out.writeDouble(v), DataInputStream::readDouble)),
          Map.entry(
              Double.class,
              codec(
                  Double.class, true, (v, out) -> out.writeDouble(v), DataInputStream::readDouble)),
          Map.entry(
              String.class, codec(String.class, false, ValueCodec::putText, ValueCodec::text)),
          Map.entry(
              LocalDate.class,
              codec(
                  LocalDate.class,
                  false,
                  (v, out) -> VarInt.encode(v.toEpochDay(), out),
                  in -> LocalDate.ofEpochDay(VarInt.decodeLong(in)))),
          Map.entry(
              Instant.class,
              codec(
                  Instant.class,
                  false,
                  (v, out) -> {
                    out.writeLong(v.getEpochSecond());
                    out.writeInt(v.getNano());
                  },
                  in -> Instant.ofEpochSecond(in.readLong(), in.readInt()))),
          Map.entry(
              Signature.class,
              codec(
                  Signature.class,
                  false,
                  (v, out) -> putBytes(v.bytes(), out),
                  in -> Signature.of(bytes(in)))));

  /**
   * The codec of a type.
   *
   * @throws IllegalArgumentException for a type that no record of the job holds
   */
  static ValueCodec of(Type type) {
    if (type instanceof Class<?> plain) {
      ValueCodec scalar = SCALARS.get(plain);
      if (scalar != null) {
        return scalar;
      }
      if (plain.isEnum()) {
        List<Object> constants = List.of(Objects.requireNonNull(plain.getEnumConstants()));
        return codec(
            Enum.class,
            false,
            (v, out) -> out.writeByte(constants.indexOf(v)),
            in -> (Enum<?>) constants.get(in.readUnsignedByte()));
      }
      if (plain.isRecord()) {
        RecordLayout layout = RecordLayout.of(plain);
        return codec(Object.class, layout.hasFloatingPoint(), layout::write, layout::read);
      }
    }
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return listOf(of(list.getActualTypeArguments()[0]));
    }
    throw new IllegalArgumentException("no coder for a record component of type " + type);
  }

  private static ValueCodec listOf(ValueCodec element) {
    return codec(
        List.class,
        element.isFloatingPoint(),
        (list, out) -> {
          VarInt.encode(list.size(), out);
          for (Object value : list) {
            element.write(value, out);
          }
        },
        in -> {
          int size = VarInt.decodeInt(in);
          List<@Nullable Object> values = new ArrayList<>(size);
          for (int i = 0; i < size; i++) {
            values.add(element.read(in));
          }
          return values;
        });
  }

  private static void putText(String text, DataOutputStream out) throws IOException {
    putBytes(text.getBytes(StandardCharsets.UTF_8), out);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void putBytes(byte[] bytes, DataOutputStream out) throws IOException {
    VarInt.encode(bytes.length, out);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[VarInt.decodeInt(in)];
    in.readFully(bytes);
    return bytes;
  }
}
