package dev.almanac.bench;

import dev.almanac.dedup.BandConfig;
import dev.almanac.dedup.Bands;
import dev.almanac.dedup.CandidatePairs;
import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpPart;
import dev.almanac.ingest.DumpSplitter;
import dev.almanac.job.Answers;
import dev.almanac.job.BodySpool;
import dev.almanac.job.Count;
import dev.almanac.job.DigestTask;
import dev.almanac.job.DumpTask;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.GapsTask;
import dev.almanac.job.HistoryTask;
import dev.almanac.job.JobConfig;
import dev.almanac.job.MonthPart;
import dev.almanac.job.MonthTask;
import dev.almanac.job.Narratives;
import dev.almanac.job.PhraseTask;
import dev.almanac.job.RejectsTask;
import dev.almanac.job.RunCounts;
import dev.almanac.job.ShardTask;
import dev.almanac.job.SightingPack;
import dev.almanac.job.SpooledReject;
import dev.almanac.job.Stages;
import dev.almanac.job.StatisticsTask;
import dev.almanac.job.TableTask;
import dev.almanac.job.TouchTask;
import dev.almanac.job.Touched;
import dev.almanac.model.BandEntry;
import dev.almanac.model.CandidatePair;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.PostSketch;
import dev.almanac.model.PostTitle;
import dev.almanac.model.Sighting;
import dev.almanac.model.Tally;
import dev.almanac.stats.Tallies;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The whole job as a loop over its steps on all cores, without an engine: what the engine is
 * measured against. It keeps all light columns in memory, and writes the same bytes.
 */
public final class PlainLoop {
  private final JobConfig config;
  private final Stages stages;
  private final List<List<SightingPack>> shards = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();
  private final List<PostCard> known = new ArrayList<>();
  private final List<LocalDate> inputDays = new ArrayList<>();
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
      each(threads, history(), Step::run);
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
                  add(shards.get(shard), SightingPack.ofRead(List.of(sighting)));
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

  /** The steps that read what was published before. */
  private List<Step> history() throws IOException {
    for (List<SightingPack> shard : shards) {
      shard.forEach(pack -> pack.read().forEach(one -> keys.add(one.postKey())));
    }
    HistoryTask published = new HistoryTask(config, keys);
    List<Step> steps = new ArrayList<>();
    for (String month : published.months(Table.SIGHTINGS)) {
      steps.add(
          () -> {
            HistoryTask task = new HistoryTask(config, keys);
            task.readSightings(month);
            addAll(inputDays, task.seenOn());
            task.packs().forEach((shard, pack) -> add(shards.get(shard), pack));
          });
    }
    for (String month : published.months(Table.POSTS)) {
      steps.add(
          () -> {
            HistoryTask task = new HistoryTask(config, keys);
            task.readPosts(month);
            addAll(known, task.cards());
            task.packs().forEach((shard, pack) -> add(shards.get(shard), pack));
          });
    }
    return steps;
  }

  private ShardTask.Outcome merge(List<SightingPack> shard) {
    ShardTask task = new ShardTask(stages);
    shard.forEach(task::add);
    return task.finish();
  }

  private void write(ExecutorService threads, List<ShardTask.Outcome> merged)
      throws IOException, InterruptedException {
    List<Post> posts = new ArrayList<>();
    List<PostCard> before = new ArrayList<>();
    Map<String, List<Sighting>> seen = new TreeMap<>();
    Set<LocalDate> newDays = new TreeSet<>();
    for (ShardTask.Outcome outcome : merged) {
      posts.addAll(outcome.posts());
      before.addAll(outcome.before());
      outcome.counts().forEach(counts::add);
      for (Sighting sighting : outcome.sightings()) {
        newDays.add(sighting.seenOn());
        seen.computeIfAbsent(MonthPart.monthOf(sighting.seenOn()), month -> new ArrayList<>())
            .add(sighting);
      }
    }
    List<PostCard> cards = posts.stream().map(PostCard::of).toList();
    List<PostCard> all = new ArrayList<>(known);
    all.addAll(cards);
    DuplicateTask.Found found = duplicates(all);
    TouchTask touch = new TouchTask(config, keys, found.duplicates());
    Touched touched =
        Touched.join(
            List.of(
                touch.of(cards, before, List.copyOf(newDays), true),
                touch.of(known, List.of(), List.of(), false)));
    List<PostCard> grouped = new ArrayList<>();
    Map<String, String> groups = found.groups();
    all.forEach(
        card -> grouped.add(card.inGroup(groups.getOrDefault(card.postKey(), card.postKey()))));
    RunCounts.ofPosts(grouped).forEach(counts::add);
    Tallies tallies = new Tallies();
    grouped.forEach(tallies::add);
    newDays.forEach(tallies::addInput);
    inputDays.forEach(tallies::addInput);
    Tally tally = tallies.result();
    TableTask tables = new TableTask(stages);
    DigestTask digests = new DigestTask(stages, tally);
    List<Step> steps = new ArrayList<>();
    steps.add(() -> new StatisticsTask(stages).write(tally));
    steps.add(() -> GapsTask.write(config, tally));
    PhraseTask phrases = new PhraseTask(stages);
    steps.add(() -> phrases.write(phrases.find(PostTitle.ofCanonical(grouped))));
    steps.add(() -> tables.writeDuplicates(found.duplicates()));
    steps.add(() -> tables.writeComparisons(found.comparisons()));
    steps.add(() -> new RejectsTask(config).write(rejects));
    List<MonthPart> parts = new ArrayList<>(MonthPart.ofPosts(posts));
    parts.addAll(MonthPart.ofTouched(grouped, before, touched));
    MonthTask months = new MonthTask(config, keys, found, Answers.NONE);
    for (MonthPart part : MonthPart.join(parts)) {
      steps.add(
          () -> {
            MonthPart month = months.complete(part);
            if (touched.isBuilt(month.month())) {
              tables.writeMonth(month);
            }
            count(digests.write(month, touched, Narratives.NONE));
          });
    }
    seen.forEach((month, list) -> steps.add(() -> tables.writeSightings(month, list)));
    each(threads, steps, Step::run);
    counts.writeTo(config.counts());
  }

  private DuplicateTask.Found duplicates(List<PostCard> cards) throws IOException {
    Bands bands = new Bands(BandConfig.STANDARD);
    List<BandEntry> entries = new ArrayList<>();
    cards.forEach(card -> entries.addAll(bands.of(card)));
    List<CandidatePair> pairs = new ArrayList<>(DuplicateTask.declared(cards));
    pairs.addAll(CandidatePairs.of(entries));
    DuplicateTask task = new DuplicateTask(config);
    List<PostSketch> sketches = task.sketches(cards, pairs);
    task.counts(sketches).forEach(counts::add);
    return task.find(pairs, sketches);
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

  private static <T> void addAll(List<T> list, List<T> elements) {
    synchronized (list) {
      list.addAll(elements);
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
