package dev.almanac;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    ReadDump digest = ReadDump.of("digest.md", page.getBytes(StandardCharsets.UTF_8));
    if (!digest.rejects().isEmpty()) {
      throw new AssertionError(digest.rejects().toString());
    }
    return digest.records();
  }
}
