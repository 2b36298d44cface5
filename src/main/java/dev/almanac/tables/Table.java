package dev.almanac.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** The published tables; each has its contract in {@code <name>.avsc}. */
public enum Table {
  POSTS(true),
  POST_TEXTS(true),
  FINGERPRINTS(true),
  SIGHTINGS(true),
  REJECTS(false),
  DUPLICATES(false),
  COMPARISONS(false),
  POST_THEMES(true),
  THEME_STATS(false),
  THEME_PAIRS(false),
  MODEL_CALLS(false),
  PHRASES(false),
  RUNS(false);

  private final boolean monthly;

  Table(boolean monthly) {
    this.monthly = monthly;
  }

  /** The folder under {@code tables/}, and the table's name in queries. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is partitioned by month. */
  public boolean isMonthly() {
    return monthly;
  }

  /** The file of the one partition, or of the whole table, under {@code tables/}. */
  public String file(String month) {
    return label() + (monthly ? "/month=" + month : "") + "/part-0.parquet";
  }

  /** One of several files of a table without partitions, under {@code tables/}. */
  public String part(String name) {
    return label() + "/part-" + name + ".parquet";
  }

  /** The contract. */
  public Schema schema() {
    return Objects.requireNonNull(Schemas.ALL.get(this));
  }

  /** The contract of some of the columns. */
  public Schema schema(String... columns) {
    Schema whole = schema();
    List<Schema.Field> fields =
        Arrays.stream(columns)
            .map(column -> Objects.requireNonNull(whole.getField(column), column))
            .map(field -> new Schema.Field(field, field.schema()))
            .toList();
    return Schema.createRecord(
        whole.getName(), whole.getDoc(), whole.getNamespace(), false, fields);
  }

  /** The table whose file this is; the name is relative to {@code tables/}. */
  public static Optional<Table> ofFile(String name) {
    return Arrays.stream(values())
        .filter(table -> name.startsWith(table.label() + "/"))
        .findFirst();
  }

  private static final class Schemas {
    private static final Map<Table, Schema> ALL =
        Arrays.stream(values())
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), table -> parse(table.label() + ".avsc")));

    private static Schema parse(String resource) {
      try (InputStream in = Table.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("missing contract " + resource);
        }
        return new Schema.Parser().parse(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
