package dev.almanac.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Single values of rows. */
final class Cells {

  private Cells() {}

  static String text(GenericRecord row, String column) {
    return Objects.requireNonNull(row.get(column), column).toString();
  }

  static int integer(GenericRecord row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column), column)).intValue();
  }

  static long number(GenericRecord row, String column) {
    return ((Number) Objects.requireNonNull(row.get(column), column)).longValue();
  }

  static @Nullable Long numberOrNull(GenericRecord row, String column) {
    Object value = row.get(column);
    return value == null ? null : ((Number) value).longValue();
  }

  static List<String> texts(GenericRecord row, String column) {
    List<String> texts = new ArrayList<>();
    for (Object text : (List<?>) Objects.requireNonNull(row.get(column), column)) {
      texts.add(text.toString());
    }
    return texts;
  }
}
