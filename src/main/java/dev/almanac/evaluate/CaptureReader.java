package dev.almanac.evaluate;

import dev.almanac.dedup.MinHash;
import dev.almanac.dedup.Shingles;
import dev.almanac.job.JobConfig;
import dev.almanac.model.Sighting;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;

/** Reads dumps as a run would, and keeps every record that has a text. */
public final class CaptureReader {
  private final JobConfig config;
  private final Captures captures = new Captures();
  private int count;

  public CaptureReader(JobConfig config) {
    this.config = config;
  }

  /**
   * The captures of all dumps, named in the order of the dumps.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public Captures read() throws IOException {
    new AcceptedTexts(config).forEach((sighting, text) -> add(sighting, text.text()));
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
