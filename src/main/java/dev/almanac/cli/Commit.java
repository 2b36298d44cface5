package dev.almanac.cli;

import dev.almanac.audit.AuditConfig;
import dev.almanac.audit.AuditException;
import dev.almanac.audit.Audits;
import dev.almanac.audit.Subject;
import dev.almanac.job.JobConfig;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.publish.Publication;
import dev.almanac.publish.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/** The end of a run, whatever engine has built it: run record, audits, publication. */
final class Commit {

  private Commit() {}

  static RunJob.Outcome of(JobConfig config, RunRecord record) throws IOException, AuditException {
    RunCounts counts = RunCounts.readFrom(config.counts());
    record.stage(config, counts);
    Path staged = Path.of(config.staging(), "files");
    Path output = Path.of(config.output());
    Set<String> kept = Set.of();
    Snapshot snapshot = Snapshot.after(staged, output, kept);
    AuditConfig allowed = new AuditConfig(config.failOver(), config.seenOn(), config.allowsDrop());
    Audits.runAll(new Subject(snapshot, allowed));
    Publication.Outcome files = Publication.commit(staged, output, kept);
    return new RunJob.Outcome(output, counts, files, record.elapsed().toMillis() / 1000.0);
  }
}
