package dev.almanac.job;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.RecordSink;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normalised;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads dumps as a run would, on all cores, and keeps only what is to be said of them. */
public final class DumpCheck {
  private final JobConfig config;
  private final Normaliser normaliser;

  public DumpCheck(JobConfig config) {
    this.config = config;
    this.normaliser = new Normaliser(new NormaliseConfig(config.zone(), config.seenOn()));
  }

  /**
   * Reads all dumps.
   *
   * @throws IOException where one cannot be read at all
   */
  public CheckReport run() throws IOException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    CheckReport report = new CheckReport();
    try {
      List<Future<CheckReport>> parts = new ArrayList<>();
      for (DumpFile file : config.dumps()) {
        for (DumpPart part : new DumpSplitter(config.limits().fileBytes()).split(file)) {
          parts.add(threads.submit(() -> check(part)));
        }
      }
      for (Future<CheckReport> part : parts) {
        report.add(part.get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException("a check failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
    return report;
  }

  private CheckReport check(DumpPart part) throws IOException {
    Dump dump = config.dump(part.file());
    CheckReport report = new CheckReport();
    report.file(dump.name());
    DumpReader.read(
        dump,
        part,
        new RecordSink() {
          @Override
          public void accept(RawRecord record) {
            Normalised normalised = normaliser.normalise(record);
            if (normalised instanceof Normalised.Refused refused) {
              reject(refused.reject());
            } else if (normalised instanceof Normalised.Accepted accepted) {
              report.accept(accepted.sighting());
            }
          }

          @Override
          public void reject(Reject reject) {
            report.reject(reject);
          }
        });
    return report;
  }
}
