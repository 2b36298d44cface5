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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The end of a run, whatever engine has built it: run record, audits, publication. */
final class Commit {

  private Commit() {}

  /**
   * Audits and publishes what is staged, and the forms of the editions with it.
   *
   * @param forms that editions take beside the daily Markdown
   * @param account of what is done
   * @param wantsTables whether somebody wants to know how much was built of each table
   */
  static RunJob.Outcome of(
      JobConfig config, Forms forms, RunRecord record, RunAccount account, boolean wantsTables)
      throws IOException, AuditException {
    account.step("editions");
    RunCounts counts = RunCounts.readFrom(config.counts());
    Gaps gaps = GapsTask.read(config.gaps());
    account.counted(counts, gaps);
    record.stage(config, counts, gaps, account.stages());
    Path staged = Path.of(config.staging(), "files");
    Path output = Path.of(config.output());
    Set<String> kept = kept(config, output);
    kept.addAll(EditionsTask.write(config, forms, Snapshot.after(staged, output, kept)));
    Snapshot snapshot = Snapshot.after(staged, output, kept);
    AuditConfig allowed = new AuditConfig(config.failOver(), config.seenOn(), config.allowsDrop());
    if (wantsTables) {
      account.built(snapshot);
    }
    account.step("audits");
    Audits.runAll(new Subject(snapshot, allowed), account::audited);
    account.step("commit");
    Publication.Outcome files = Publication.commit(staged, output, kept);
    account.published(files);
    int damaged = PaidAnswers.damaged(config);
    PaidAnswers.clear(config);
    return new RunJob.Outcome(
        output,
        counts,
        gaps,
        files,
        damaged,
        record.elapsed().toMillis() / 1000.0,
        false,
        List.of());
  }

  /** The end of a run that was asked to publish nothing. */
  static RunJob.Outcome nothing(JobConfig config, RunRecord record, RunAccount account)
      throws IOException {
    RunCounts counts = RunCounts.readFrom(config.counts());
    Gaps gaps = GapsTask.read(config.gaps());
    account.counted(counts, gaps);
    return new RunJob.Outcome(
        Path.of(config.output()),
        counts,
        gaps,
        new Publication.Outcome(0, 0, 0),
        0,
        record.elapsed().toMillis() / 1000.0,
        true,
        List.of());
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
