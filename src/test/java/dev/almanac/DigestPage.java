package dev.almanac;

import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.RecordSink;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A digest of ours as the archive's reader reads it. */
public final class DigestPage {

  private DigestPage() {}

  /**
   * The page's records.
   *
   * @throws AssertionError where one is rejected
   */
  public static List<RawRecord> read(String page) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    DumpReader.read(
        "digest.md",
        new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
        new RecordSink() {
          @Override
          public void accept(RawRecord record) {
            records.add(record);
          }

          @Override
          public void reject(Reject reject) {
            throw new AssertionError(reject.toString());
          }
        });
    return records;
  }
}
