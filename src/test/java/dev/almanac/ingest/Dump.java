package dev.almanac.ingest;

import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What comes of a dump that a test wrote. */
record Dump(List<RawRecord> records, List<Reject> rejects) {

  static Dump of(String text) throws IOException {
    return of("dump", text.getBytes(StandardCharsets.UTF_8));
  }

  static Dump of(String name, byte[] bytes) throws IOException {
    Dump dump = new Dump(new ArrayList<>(), new ArrayList<>());
    DumpReader.read(
        name,
        new ByteArrayInputStream(bytes),
        new RecordSink() {
          @Override
          public void accept(RawRecord record) {
            dump.records.add(record);
          }

          @Override
          public void reject(Reject reject) {
            dump.rejects.add(reject);
          }
        });
    return dump;
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** A post as a line of JSON. */
  static String post(String id) {
    return "{\"_id\":\"%s\",\"title\":\"Title of %s\",\"pageUrl\":\"https://www.lesswrong.com/posts/%s/s\"}"
        .formatted(id, id, id);
  }

  List<String> ids() {
    return records.stream().map(record -> String.valueOf(record.nativeId())).toList();
  }

  List<Long> positions() {
    return records.stream().map(record -> record.origin().position()).toList();
  }

  List<String> reasons() {
    return rejects.stream()
        .map(reject -> reject.origin().position() + " " + reject.reason())
        .toList();
  }

  /** The only record. */
  RawRecord only() {
    if (records.size() != 1) {
      throw new IllegalStateException(records.size() + " records, rejects " + rejects);
    }
    return records.get(0);
  }
}
