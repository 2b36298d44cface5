package dev.almanac.cli;

import dev.almanac.job.Count;
import dev.almanac.job.GapsTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.model.Gaps;
import dev.almanac.publish.AuditException;
import dev.almanac.publish.Audits;
import dev.almanac.publish.Publication;
import dev.almanac.publish.StagedDigests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The end of a run, whatever engine has built it: audits, run record, publication. */
final class Commit {

  private Commit() {}

  static RunJob.Outcome of(JobConfig config, RunRecord record) throws IOException, AuditException {
    RunCounts counts = RunCounts.readFrom(config.counts());
    for (String dump : counts.dumps()) {
      Audits.reconcile(
          dump,
          counts.get(dump, Count.RECORDS),
          counts.get(dump, Count.SIGHTINGS),
          counts.get(dump, Count.REJECTS));
    }
    Audits.rejectShare(counts.sum(Count.RECORDS), counts.sum(Count.REJECTS), config.failOver());
    Path staged = Path.of(config.staging(), "files");
    Audits.onceEach(StagedDigests.links(staged));
    Gaps gaps = GapsTask.read(config.gaps());
    record.stage(config, counts, gaps);
    Path output = Path.of(config.output());
    // A job that has built everything leaves nothing of what stood there before.
    Set<String> obsolete =
        config.incremental() ? Publication.files(config.removals()) : Publication.published(output);
    Publication.Outcome files = Publication.commit(staged, obsolete, output);
    return new RunJob.Outcome(output, counts, gaps, files, record.elapsed().toMillis() / 1000.0);
  }
}
