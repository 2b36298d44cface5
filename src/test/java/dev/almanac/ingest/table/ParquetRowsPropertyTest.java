package dev.almanac.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.Mappings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;

class ParquetRowsPropertyTest {
  private static Path file = Path.of("");

  @BeforeContainer
  static void makeRoom() throws IOException {
    file = Files.createTempFile("rows", ".parquet");
  }

  @AfterContainer
  static void clearUp() throws IOException {
    Files.deleteIfExists(file);
  }

  /** What a value of a type is read as. */
  private static String read(String type, Consumer<Group> fill) throws IOException {
    SampleParquet.write(file, "message m { required " + type + "; }", List.of(fill));
    InputMapping mapping = Mappings.fields("title: v");
    String title =
        SampleParquet.read(file, new Dump("d", ReadLimits.STANDARD, mapping)).only().title();
    return String.valueOf(title);
  }

  @Property(tries = 100, seed = "1")
  void numbersComeBackAsTheyAre(
      @ForAll int number, @ForAll long large, @ForAll double real, @ForAll boolean flag)
      throws IOException {
    assertThat(read("int32 v", row -> row.append("v", number))).isEqualTo(number + "");
    assertThat(read("int64 v", row -> row.append("v", large))).isEqualTo(large + "");
    assertThat(read("double v", row -> row.append("v", real))).isEqualTo(real + "");
    assertThat(read("boolean v", row -> row.append("v", flag))).isEqualTo(flag + "");
    assertThat(read("int64 v (INTEGER(64,false))", row -> row.append("v", large)))
        .isEqualTo(Long.toUnsignedString(large));
    assertThat(read("int32 v (INTEGER(32,false))", row -> row.append("v", number)))
        .isEqualTo(Integer.toUnsignedString(number));
    assertThat(new BigDecimal(read("int64 v (DECIMAL(18,3))", row -> row.append("v", large))))
        .isEqualByComparingTo(BigDecimal.valueOf(large, 3));
  }

  @Property(tries = 100, seed = "1")
  void momentsComeBackInIso(
      @ForAll @LongRange(min = -2_000_000_000_000L, max = 4_000_000_000_000L) long millis,
      @ForAll @IntRange(max = 999_999) int more)
      throws IOException {
    Instant moment = Instant.ofEpochMilli(millis).plusNanos(more);
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(millis, 86_400_000L));
    long seconds = moment.getEpochSecond();
    long nanos = Math.addExact(Math.multiplyExact(seconds, 1_000_000_000L), moment.getNano());
    assertThat(read("int32 v (DATE)", row -> row.append("v", (int) day.toEpochDay())))
        .isEqualTo(day.toString());
    assertThat(read("int64 v (TIMESTAMP(MILLIS,true))", row -> row.append("v", millis)))
        .isEqualTo(Instant.ofEpochMilli(millis).toString());
    assertThat(read("int64 v (TIMESTAMP(NANOS,true))", row -> row.append("v", nanos)))
        .isEqualTo(moment.toString());
    assertThat(
            read(
                "int64 v (TIMESTAMP(MICROS,true))",
                row -> row.append("v", Math.floorDiv(nanos, 1000))))
        .isEqualTo(moment.minusNanos(moment.getNano() % 1000).toString());
    assertThat(read("int64 v (TIMESTAMP(MILLIS,false))", row -> row.append("v", millis)))
        .isEqualTo(
            Instant.ofEpochMilli(millis).atOffset(java.time.ZoneOffset.UTC).toLocalDateTime() + "");
    byte[] int96 =
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(Math.floorMod(seconds, 86_400) * 1_000_000_000L + moment.getNano())
            .putInt((int) (Math.floorDiv(seconds, 86_400) + 2_440_588))
            .array();
    assertThat(read("int96 v", row -> row.append("v", Binary.fromConstantByteArray(int96))))
        .isEqualTo(moment.toString());
  }

  @Property(tries = 100, seed = "1")
  void textsComeBackAndOtherBytesDoNot(@ForAll @Size(max = 12) byte[] bytes) throws IOException {
    String text = "x" + new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(read("binary v (STRING)", row -> row.append("v", text))).isEqualTo(text);
    assertThat(read("binary v", row -> row.append("v", text))).isEqualTo(text);
    byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
    broken[bytes.length] = (byte) 0xc3;
    assertThat(read("binary v", row -> row.append("v", Binary.fromConstantByteArray(broken))))
        .isEqualTo("null");
  }

  @Property(tries = 40, seed = "1")
  void partsCoverEveryRowOnce(
      @ForAll @IntRange(min = 1, max = 300) int rows,
      @ForAll @IntRange(min = 300, max = 5000) int groupBytes,
      @ForAll @Size(max = 5) List<@DoubleRange(min = 0, max = 1) Double> cuts)
      throws IOException {
    SampleParquet.write(file, SampleParquet.POSTS, SampleParquet.posts(rows), groupBytes);
    long size = Files.size(file);
    List<Long> bounds = new ArrayList<>(List.of(0L, size));
    cuts.forEach(cut -> bounds.add((long) (cut * size)));
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    List<Long> sorted = bounds.stream().distinct().sorted().toList();
    for (int i = 1; i < sorted.size(); i++) {
      new ParquetRows(ReadDump.dump("d")).read(file, sorted.get(i - 1), sorted.get(i), read);
    }
    assertThat(read.rejects()).isEmpty();
    assertThat(read.positions()).isEqualTo(LongStream.rangeClosed(1, rows).boxed().toList());
    assertThat(read.records())
        .allMatch(record -> ("Post " + record.origin().position()).equals(record.title()));
  }
}
