package dev.almanac.bench;

import dev.almanac.dedup.BandConfig;
import dev.almanac.dedup.Bands;
import dev.almanac.dedup.CandidatePairs;
import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.job.BodySpool;
import dev.almanac.job.Count;
import dev.almanac.job.DigestTask;
import dev.almanac.job.DumpTask;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.RejectsTask;
import dev.almanac.job.RunCounts;
import dev.almanac.job.ShardTask;
import dev.almanac.job.SightingPack;
import dev.almanac.job.SpooledReject;
import dev.almanac.job.Stages;
import dev.almanac.job.TableTask;
import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Duplicate;
import dev.almanac.model.Post;
import dev.almanac.model.PostSketch;
import dev.almanac.model.Sighting;
import dev.almanac.model.Tally;
import dev.almanac.stats.Tallies;
import dev.almanac.stats.ThemeStatistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole job as a loop over its steps on all cores, without an engine: what the engine is
 * measured against. It reads no history, keeps all light columns in memory, and writes the same
 * bytes.
 */
public final class PlainLoop {
  private final JobConfig config;
  private final Stages stages;
  private final List<List<Sighting>> shards = new ArrayList<>();
  private final List<SpooledReject> rejects = new ArrayList<>();
  private final RunCounts counts = new RunCounts();

  public PlainLoop(JobConfig config) {
    this.config = config;
    this.stages = new Stages(config);
    for (int shard = 0; shard < config.shards(); shard++) {
      shards.add(new ArrayList<>());
    }
  }

  /** Builds what the job builds, in the same staging folder. */
  public void run() throws IOException, InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<DumpPart> parts = new ArrayList<>();
      for (DumpFile dump : config.dumps()) {
        parts.addAll(new DumpSplitter(config.limits().fileBytes()).split(dump));
      }
      each(threads, parts, this::read);
      List<ShardTask.Outcome> merged = new ArrayList<>();
      each(threads, shards, shard -> add(merged, merge(shard)));
      write(threads, merged);
    } finally {
      threads.shutdownNow();
    }
  }

  private void read(DumpPart part) throws IOException {
    try (BodySpool.Writer spool = new BodySpool.Writer(config.spool())) {
      new DumpTask(stages, spool)
          .read(
              part,
              new DumpTask.Sink() {
                @Override
                public void sighting(Sighting sighting) {
                  int shard = ShardTask.shardOf(sighting.postKey(), config.shards());
                  add(shards.get(shard), sighting);
                }

                @Override
                public void reject(SpooledReject reject) {
                  add(rejects, reject);
                }

                @Override
                public void count(Count count) {
                  synchronized (counts) {
                    counts.add(count);
                  }
                }
              });
    }
  }

  private ShardTask.Outcome merge(List<Sighting> shard) {
    ShardTask task = new ShardTask(stages);
    task.add(new SightingPack(shard, List.of(), List.of()));
    return task.finish();
  }

  private void write(ExecutorService threads, List<ShardTask.Outcome> merged)
      throws IOException, InterruptedException {
    List<Duplicate> duplicates = duplicates(merged);
    Tallies tallies = new Tallies();
    List<MonthPart> parts = new ArrayList<>();
    Map<String, List<Sighting>> seen = new TreeMap<>();
    for (ShardTask.Outcome outcome : merged) {
      List<Post> posts = DuplicateTask.apply(outcome.posts(), duplicates);
      posts.forEach(tallies::add);
      parts.addAll(MonthPart.split(posts));
      outcome.counts().forEach(counts::add);
      for (Sighting sighting : outcome.sightings()) {
        seen.computeIfAbsent(MonthPart.monthOf(sighting.seenOn()), month -> new ArrayList<>())
            .add(sighting);
      }
    }
    Tally tally = tallies.result();
    TableTask tables = new TableTask(stages);
    DigestTask digests = new DigestTask(stages, tally);
    List<Step> steps = new ArrayList<>();
    steps.add(() -> tables.writeStatistics(ThemeStatistics.of(tally)));
    steps.add(() -> tables.writeDuplicates(duplicates));
    steps.add(() -> new RejectsTask(config).write(rejects));
    for (MonthPart month : MonthPart.join(parts)) {
      steps.add(() -> tables.writeMonth(month));
      steps.add(() -> count(digests.write(month)));
    }
    seen.forEach((month, list) -> steps.add(() -> tables.writeSightings(month, list)));
    each(threads, steps, Step::run);
    counts.writeTo(config.counts());
  }

  private List<Duplicate> duplicates(List<ShardTask.Outcome> merged) throws IOException {
    Bands bands = new Bands(BandConfig.STANDARD);
    List<BandEntry> entries = new ArrayList<>();
    List<CandidatePair> pairs = new ArrayList<>();
    for (ShardTask.Outcome outcome : merged) {
      outcome.posts().forEach(post -> entries.addAll(bands.of(post)));
      pairs.addAll(DuplicateTask.declared(outcome.posts()));
    }
    pairs.addAll(CandidatePairs.of(entries));
    List<PostSketch> sketches = new ArrayList<>();
    merged.forEach(
        outcome -> sketches.addAll(new DuplicateTask(config).sketches(outcome.posts(), pairs)));
    return new DuplicateTask(config).find(pairs, sketches);
  }

  private void count(int editions) {
    synchronized (counts) {
      counts.add(new Count("", "digests", editions));
    }
  }

  private static <T> void add(List<T> list, T element) {
    synchronized (list) {
      list.add(element);
    }
  }

  /** Something that is done once. */
  private interface Step {
    void run() throws IOException;
  }

  /** Something that is done to each. */
  private interface Action<T> {
    void on(T element) throws IOException;
  }

  private static <T> void each(ExecutorService threads, List<T> elements, Action<T> action)
      throws IOException, InterruptedException {
    List<Future<?>> futures = new ArrayList<>();
    for (T element : elements) {
      futures.add(
          threads.submit(
              () -> {
                action.on(element);
                return null;
              }));
    }
    for (Future<?> future : futures) {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw new IOException("a step of the loop failed", e.getCause());
      }
    }
  }
}
