package dev.almanac.ingest.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.jspecify.annotations.Nullable;

/**
 * A primitive value of Parquet → the same in JSON: numbers and booleans as they are, days and
 * moments in ISO 8601, binaries as text where they are UTF-8 and else as null.
 */
final class ParquetValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The Julian day number of 1970-01-01, by which INT96 counts days. */
  private static final long JULIAN_EPOCH = 2_440_588;

  private static final int INT96_BYTES = 12;

  private ParquetValues() {}

  /** The value; null where it is none of its type, such as a day that no calendar has. */
  static JsonNode of(Group group, int field, int index, PrimitiveType type) {
    try {
      return value(group, field, index, type);
    } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
      return NullNode.instance;
    }
  }

  private static JsonNode value(Group group, int field, int index, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> NODES.booleanNode(group.getBoolean(field, index));
      case INT32 -> integer(group.getInteger(field, index), type.getLogicalTypeAnnotation());
      case INT64 -> integer(group.getLong(field, index), type.getLogicalTypeAnnotation());
      case FLOAT -> number(group.getFloat(field, index));
      case DOUBLE -> number(group.getDouble(field, index));
      case INT96 -> int96(group.getInt96(field, index));
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          binary(group.getBinary(field, index), type.getLogicalTypeAnnotation());
    };
  }

  private static JsonNode integer(long value, @Nullable LogicalTypeAnnotation type) {
    if (type instanceof DateLogicalTypeAnnotation) {
      return NODES.textNode(LocalDate.ofEpochDay(value).toString());
    }
    if (type instanceof TimestampLogicalTypeAnnotation timestamp) {
      return moment(value, timestamp);
    }
    if (type instanceof TimeLogicalTypeAnnotation time) {
      return NODES.textNode(LocalTime.ofNanoOfDay(value * nanos(time.getUnit())).toString());
    }
    if (type instanceof DecimalLogicalTypeAnnotation decimal) {
      return NODES.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (type instanceof IntLogicalTypeAnnotation number && !number.isSigned()) {
      return number.getBitWidth() == Long.SIZE
          ? NODES.numberNode(new BigInteger(Long.toUnsignedString(value)))
          : NODES.numberNode(value & 0xffff_ffffL);
    }
    return value == (int) value ? NODES.numberNode((int) value) : NODES.numberNode(value);
  }

  /** With a Z where it is a moment, and none where it is a time on somebody's wall. */
  private static JsonNode moment(long value, TimestampLogicalTypeAnnotation type) {
    long nanos = nanos(type.getUnit());
    long perSecond = 1_000_000_000L / nanos;
    Instant moment =
        Instant.ofEpochSecond(
            Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * nanos);
    return NODES.textNode(
        type.isAdjustedToUTC()
            ? moment.toString()
            : moment.atOffset(ZoneOffset.UTC).toLocalDateTime().toString());
  }

  private static long nanos(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000;
      case MICROS -> 1_000;
      case NANOS -> 1;
    };
  }

  private static JsonNode number(double value) {
    return Double.isFinite(value) ? NODES.numberNode(value) : NullNode.instance;
  }

  private static JsonNode int96(Binary value) {
    ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    if (bytes.remaining() != INT96_BYTES) {
      return NullNode.instance;
    }
    long nanoOfDay = bytes.getLong();
    long day = bytes.getInt() - JULIAN_EPOCH;
    return NODES.textNode(Instant.ofEpochSecond(day * 86_400, nanoOfDay).toString());
  }

  private static JsonNode binary(Binary value, @Nullable LogicalTypeAnnotation type) {
    if (type instanceof DecimalLogicalTypeAnnotation decimal) {
      return NODES.numberNode(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()));
    }
    ByteBuffer bytes = value.toByteBuffer();
    if (type instanceof UUIDLogicalTypeAnnotation) {
      return NODES.textNode(new UUID(bytes.getLong(), bytes.getLong()).toString());
    }
    try {
      return NODES.textNode(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      // A text, if it says so, of which a part is spoilt; else no text at all.
      return type == null ? NullNode.instance : NODES.textNode(value.toStringUsingUTF8());
    }
  }
}
