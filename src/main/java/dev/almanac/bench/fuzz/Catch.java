package dev.almanac.bench.fuzz;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a reader finds in a file.
 *
 * @param records in their order
 * @param rejects in their order
 */
record Catch(List<RawRecord> records, List<Reject> rejects) implements RecordSink {

  private Catch() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Reads bytes that are no Parquet file. */
  static Catch of(Dump dump, byte[] bytes) throws IOException {
    Catch found = new Catch();
    DumpReader.read(dump, new ByteArrayInputStream(bytes), found);
    return found;
  }

  /** Reads a file as the job does, which tells Parquet by its beginning. */
  static Catch of(Dump dump, Path file) throws IOException {
    Catch found = new Catch();
    for (DumpPart part :
        new DumpSplitter(Long.MAX_VALUE).split(new DumpFile(file.toString(), null))) {
      DumpReader.read(dump, part, found);
    }
    return found;
  }

  /** Reads bytes by way of a file, which is gone afterwards. */
  static Catch throughFile(Dump dump, byte[] bytes) throws IOException {
    Path file = Files.createTempFile("almanac-fuzz", ".dump");
    try {
      Files.write(file, bytes);
      return of(dump, file);
    } finally {
      Files.delete(file);
    }
  }

  @Override
  public void accept(RawRecord record) {
    records.add(record);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }
}
