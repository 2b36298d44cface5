package dev.almanac.job;

import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.CleanText;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import dev.almanac.normalise.Normalised;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads dumps to their end: sightings with the facts of their texts, rejects and counts. */
public final class DumpTask {

  /** Where the outcome goes. */
  public interface Sink {
    void sighting(Sighting sighting);

    void reject(SpooledReject reject);

    void count(Count count);
  }

  private final Stages stages;
  private final BodySpool.Writer spool;

  public DumpTask(Stages stages, BodySpool.Writer spool) {
    this.stages = stages;
    this.spool = spool;
  }

  /** Reads a part of a dump; a bad record goes to the sink, a fault of the disk is thrown. */
  public void read(DumpPart part, Sink sink) throws IOException {
    Dump dump = stages.config().dump(part.file());
    String name = dump.name();
    Tallying tallying = new Tallying(sink, stages.config().maxRejects());
    try {
      DumpReader.read(dump, part, tallying);
    } catch (UncheckedIOException e) {
      // The spool's fault, or the limit's, not the dump's bytes'.
      throw e.getCause();
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new FileSystemException(part.file().path(), null, e.getMessage());
    }
    if (part.from() == 0 && part.file().refusal() == null) {
      sink.count(new Count(name, Count.BYTES, Files.size(Path.of(part.file().path()))));
    }
    sink.count(new Count(name, Count.RECORDS, tallying.sightings + tallying.rejects));
    sink.count(new Count(name, Count.SIGHTINGS, tallying.sightings));
    sink.count(new Count(name, Count.REJECTS, tallying.rejects));
    tallying.reasons.forEach(
        (reason, count) -> sink.count(new Count("", Count.reject(reason), count)));
  }

  private final class Tallying implements RecordSink {
    private final Sink sink;
    private final long limit;
    private long sightings;
    private long rejects;
    private final Map<String, Long> reasons = new TreeMap<>();

    Tallying(Sink sink, long limit) {
      this.sink = sink;
      this.limit = limit;
    }

    @Override
    public void accept(RawRecord record) {
      Normalised normalised = stages.normaliser().normalise(record);
      if (normalised instanceof Normalised.Refused refused) {
        reject(refused.reject());
      } else if (normalised instanceof Normalised.Accepted accepted) {
        sightings++;
        sink.sighting(
            accepted
                .text()
                .map(text -> withText(accepted.sighting(), text))
                .orElse(accepted.sighting()));
      }
    }

    @Override
    public void reject(Reject reject) {
      rejects++;
      if (rejects > limit) {
        String example = reject.reason() + " at " + reject.origin().position();
        throw new UncheckedIOException(
            new TooManyRejectsException(reject.origin().dumpFile(), limit, example));
      }
      reasons.merge(reject.reason(), 1L, Long::sum);
      try {
        sink.reject(SpooledReject.of(reject, spool));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Sighting withText(Sighting sighting, CleanText text) {
    try {
      TextFacts facts = stages.facts(sighting, text, spool.write(text.text()));
      return sighting.withText(facts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
