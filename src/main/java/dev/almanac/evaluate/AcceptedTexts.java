package dev.almanac.evaluate;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.job.JobConfig;
import dev.almanac.model.CleanText;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The records of dumps that have a text, read as a run would. */
public final class AcceptedTexts {
  private final JobConfig config;
  private final Normaliser normaliser;

  public AcceptedTexts(JobConfig config) {
    this.config = config;
    this.normaliser = new Normaliser(new NormaliseConfig(config.zone(), config.seenOn()));
  }

  /**
   * Shows every record with its clean text, in the order of the dumps.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public void forEach(BiConsumer<Sighting, CleanText> visitor) throws IOException {
    forEachRecord((sighting, text) -> text.ifPresent(clean -> visitor.accept(sighting, clean)));
  }

  /**
   * The same for every record, also one without a text.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public void forEachRecord(BiConsumer<Sighting, Optional<CleanText>> visitor) throws IOException {
    for (DumpFile file : config.dumps()) {
      for (DumpPart part : new DumpSplitter(config.limits().fileBytes()).split(file)) {
        DumpReader.read(
            config.dump(part.file()),
            part,
            new RecordSink() {
              @Override
              public void accept(RawRecord record) {
                if (normaliser.normalise(record) instanceof Normalised.Accepted accepted) {
                  visitor.accept(accepted.sighting(), accepted.text());
                }
              }

              @Override
              public void reject(Reject reject) {
                // A record that no run accepts has no text; the command check counts them.
              }
            });
      }
    }
  }

  /**
   * The texts of these posts by key, the longest of each; of equal ones the first.
   *
   * @throws IOException where a dump cannot be read at all
   */
  public Map<String, CleanText> ofPosts(Set<String> keys) throws IOException {
    Map<String, CleanText> texts = new HashMap<>();
    forEach(
        (sighting, text) -> {
          if (keys.contains(sighting.postKey())) {
            texts.merge(
                sighting.postKey(), text, (a, b) -> b.text().length() > a.text().length() ? b : a);
          }
        });
    return texts;
  }
}
