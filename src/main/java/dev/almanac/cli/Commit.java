package dev.almanac.cli;

import dev.almanac.audit.AuditConfig;
import dev.almanac.audit.AuditException;
import dev.almanac.audit.Audits;
import dev.almanac.audit.Subject;
import dev.almanac.job.EditionsTask;
import dev.almanac.job.Forms;
import dev.almanac.job.GapsTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.PaidAnswers;
import dev.almanac.job.RunCounts;
import dev.almanac.job.RunRecord;
import dev.almanac.model.Gaps;
import dev.almanac.publish.Publication;
import dev.almanac.publish.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The end of a run, whatever engine has built it: run record, audits, publication. */
final class Commit {

  private Commit() {}

  /**
   * Audits and publishes what is staged, and the forms of the editions with it.
   *
   * @param forms that editions take beside the daily Markdown
   */
  static RunJob.Outcome of(JobConfig config, Forms forms, RunRecord record)
      throws IOException, AuditException {
    RunCounts counts = RunCounts.readFrom(config.counts());
    Gaps gaps = GapsTask.read(config.gaps());
    record.stage(config, counts, gaps);
    Path staged = Path.of(config.staging(), "files");
    Path output = Path.of(config.output());
    Set<String> kept = kept(config, output);
    kept.addAll(EditionsTask.write(config, forms, Snapshot.after(staged, output, kept)));
    Snapshot snapshot = Snapshot.after(staged, output, kept);
    AuditConfig allowed = new AuditConfig(config.failOver(), config.seenOn(), config.allowsDrop());
    Audits.runAll(new Subject(snapshot, allowed));
    Publication.Outcome files = Publication.commit(staged, output, kept);
    int damaged = PaidAnswers.damaged(config);
    PaidAnswers.clear(config);
    return new RunJob.Outcome(
        output, counts, gaps, files, damaged, record.elapsed().toMillis() / 1000.0, false);
  }

  /** The end of a run that was asked to publish nothing. */
  static RunJob.Outcome nothing(JobConfig config, RunRecord record) throws IOException {
    return new RunJob.Outcome(
        Path.of(config.output()),
        RunCounts.readFrom(config.counts()),
        GapsTask.read(config.gaps()),
        new Publication.Outcome(0, 0, 0),
        0,
        record.elapsed().toMillis() / 1000.0,
        true);
  }

  /** What stays of what is published; a job that has built everything leaves nothing of it. */
  private static Set<String> kept(JobConfig config, Path output) throws IOException {
    Set<String> kept = new TreeSet<>();
    if (config.incremental()) {
      kept.addAll(Publication.published(output));
      kept.removeAll(Publication.files(config.removals()));
      kept.removeIf(EditionsTask::isForm);
    }
    return kept;
  }
}
