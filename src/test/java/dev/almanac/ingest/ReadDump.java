package dev.almanac.ingest;

import dev.almanac.ingest.bytes.ByteWindow;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.FormatReader;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** What comes of a dump that a test wrote. */
public record ReadDump(List<RawRecord> records, List<Reject> rejects) implements RecordSink {

  /** The dump, with the standard limits and no mapping. */
  public static Dump dump(String name) {
    return new Dump(name, ReadLimits.STANDARD, InputMapping.NONE);
  }

  /** What a reader makes of a text. */
  public static ReadDump with(Function<Dump, FormatReader> reader, Dump dump, String text)
      throws IOException {
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    reader.apply(dump).read(new ByteWindow(new ByteArrayInputStream(bytes)), read);
    return read;
  }

  /** What the job reads of a text. */
  public static ReadDump of(String text) throws IOException {
    return of("dump", text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the job reads of a file's bytes. */
  public static ReadDump of(String name, byte[] bytes) throws IOException {
    return of(dump(name), bytes);
  }

  /** What the job reads of a file's bytes under these limits and this mapping. */
  public static ReadDump of(Dump dump, byte[] bytes) throws IOException {
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    DumpReader.read(dump, new ByteArrayInputStream(bytes), read);
    return read;
  }

  @Override
  public void accept(RawRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  /** A text as gzip. */
  public static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A post as a line of JSON. */
  public static String post(String id) {
    return "{\"_id\":\"%s\",\"title\":\"Title of %s\",\"pageUrl\":\"https://www.lesswrong.com/posts/%s/s\"}"
        .formatted(id, id, id);
  }

  /** The ids of the records. */
  public List<String> ids() {
    return records.stream().map(record -> String.valueOf(record.address().nativeId())).toList();
  }

  /** The body of a record that has one. */
  public static RawRecord.Body body(RawRecord record) {
    return Objects.requireNonNull(record.body());
  }

  /** The places of the records. */
  public List<Long> positions() {
    return records.stream().map(record -> record.origin().position()).toList();
  }

  /** The places of the rejects and their codes. */
  public List<String> reasons() {
    return rejects.stream()
        .map(reject -> reject.origin().position() + " " + reject.reason())
        .toList();
  }

  /** The only record. */
  public RawRecord only() {
    if (records.size() != 1) {
      throw new IllegalStateException(records.size() + " records, rejects " + rejects);
    }
    return records.get(0);
  }
}
