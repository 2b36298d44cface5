package dev.almanac.evaluate;

import dev.almanac.dedup.MinHash;
import dev.almanac.dedup.Shingles;
import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.job.JobConfig;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/** Reads dumps as a run would, and keeps every record that has a text. */
public final class CaptureReader {
  private final JobConfig config;
  private final Normaliser normaliser;
  private final Captures captures = new Captures();
  private int count;

  public CaptureReader(JobConfig config) {
    this.config = config;
    this.normaliser = new Normaliser(new NormaliseConfig(config.zone(), config.seenOn()));
  }

  /**
   * The captures of all dumps, named in the order of the dumps.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public Captures read() throws IOException {
    for (DumpFile file : config.dumps()) {
      for (DumpPart part : new DumpSplitter(config.limits().fileBytes()).split(file)) {
        DumpReader.read(
            config.dump(part.file()),
            part,
            new RecordSink() {
              @Override
              public void accept(RawRecord record) {
                if (normaliser.normalise(record) instanceof Normalised.Accepted accepted) {
                  accepted.text().ifPresent(text -> add(accepted.sighting(), text.text()));
                }
              }

              @Override
              public void reject(Reject reject) {
                // A record that no run accepts is no capture; the command check counts them.
              }
            });
      }
    }
    return captures;
  }

  private void add(Sighting sighting, String text) {
    long[] shingles = Shingles.of(text);
    if (shingles.length == 0) {
      return;
    }
    captures.add(
        new Capture(
            String.format(Locale.ROOT, "c%07d", count++),
            sighting.postKey(),
            sighting.nativeId(),
            sighting.source(),
            sighting.title(),
            sighting.kind(),
            sighting.authors(),
            day(sighting),
            sighting.origin().dumpFile(),
            sighting.origin().position(),
            String.valueOf(sighting.contentHash()),
            sighting.words(),
            shingles.length,
            MinHash.of(shingles)),
        shingles);
  }

  private LocalDate day(Sighting sighting) {
    return sighting.publishedAt() == null
        ? sighting.seenOn()
        : sighting.publishedAt().atZone(config.zone()).toLocalDate();
  }
}
