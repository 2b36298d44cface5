package dev.almanac.tables;

import dev.almanac.model.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** Single fields of rows, as Avro holds them and as records hold them. */
final class Fields {

  private Fields() {}

  static int days(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  static @Nullable Integer daysOrNull(@Nullable LocalDate day) {
    return day == null ? null : days(day);
  }

  static @Nullable LocalDate dayOrNull(GenericRecord row, String field) {
    return row.get(field) == null ? null : day(row, field);
  }

  static @Nullable Long micros(@Nullable Instant moment) {
    if (moment == null) {
      return null;
    }
    // Not ChronoUnit.between, which counts in nanoseconds on its way and overflows in 2262.
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000), moment.getNano() / 1_000);
  }

  static LocalDate day(GenericRecord row, String field) {
    return LocalDate.ofEpochDay(number(row, field));
  }

  static @Nullable Instant moment(GenericRecord row, String field) {
    Object micros = row.get(field);
    return micros == null ? null : Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
  }

  static String text(GenericRecord row, String field) {
    return Objects.requireNonNull(row.get(field), field).toString();
  }

  static @Nullable String textOrNull(GenericRecord row, String field) {
    Object text = row.get(field);
    return text == null ? null : text.toString();
  }

  static @Nullable Integer integer(GenericRecord row, String field) {
    return (Integer) row.get(field);
  }

  static long number(GenericRecord row, String field) {
    return ((Number) Objects.requireNonNull(row.get(field), field)).longValue();
  }

  /** The three columns of a link. */
  static void putLink(GenericRecord row, @Nullable Link link) {
    row.put("link_url", link == null ? null : link.url());
    row.put("link_key", link == null ? null : link.postKey());
    row.put("link_relation", link == null ? null : link.relation().label());
  }

  static @Nullable Link link(GenericRecord row) {
    String url = textOrNull(row, "link_url");
    if (url == null) {
      return null;
    }
    // Tables of before the column was there know link posts alone.
    String relation = textOrNull(row, "link_relation");
    return new Link(
        url,
        text(row, "link_key"),
        relation == null ? Link.Relation.LINKPOST : Link.Relation.ofLabel(relation));
  }

  static List<String> texts(GenericRecord row, String field) {
    List<String> texts = new ArrayList<>();
    for (Object text : (List<?>) Objects.requireNonNull(row.get(field), field)) {
      texts.add(text.toString());
    }
    return List.copyOf(texts);
  }
}
