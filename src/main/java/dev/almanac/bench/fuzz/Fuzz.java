package dev.almanac.bench.fuzz;

import dev.almanac.ingest.DumpFile;
import dev.almanac.job.JobConfig;
import dev.almanac.normalise.NormaliseConfig;
import dev.almanac.normalise.Normaliser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** Breaks real records, on all cores, and sees whether the readers keep their laws. */
public final class Fuzz {
  /** A file takes a millisecond; one that takes from one look to the next but one hangs. */
  private static final long LOOK_SECONDS = 10;

  private static final long NONE = -1;

  private final SpecimenPool pool;
  private final CaseMaker maker;
  private final Laws laws;
  private final HeapWatch heap = new HeapWatch();

  /**
   * Takes the records of some dumps.
   *
   * @param config names them, and how they are read
   * @param seed what makes the broken files
   * @throws IOException where a dump cannot be read
   * @throws IllegalArgumentException where there is no record in them
   */
  public Fuzz(JobConfig config, long seed) throws IOException {
    List<Family> families = new ArrayList<>();
    for (DumpFile file : config.dumps()) {
      SpecimenCatcher.catchFrom(file, config.dump(file)).ifPresent(families::add);
    }
    pool = new SpecimenPool(families);
    maker = new CaseMaker(pool, seed);
    laws = new Laws(new Normaliser(new NormaliseConfig(config.zone(), config.seenOn())));
  }

  /** What there is to break. */
  public String specimens() {
    return pool.summary();
  }

  /** What memory was in use. */
  public String heapLine() {
    return heap.line();
  }

  /** The most that was in use, in bytes. */
  public static long peakHeap() {
    return HeapWatch.peak();
  }

  /** The file of this number. */
  public byte[] file(long number) {
    return maker.make(number).bytes();
  }

  /** What comes of one file. */
  public FuzzTally only(long number) {
    FuzzTally tally = new FuzzTally();
    run(number, tally);
    return tally;
  }

  /**
   * Breaks so many records, and the bytes of a file for every fourth of them.
   *
   * @param records at least 1
   */
  public FuzzTally run(long records) throws InterruptedException {
    // Of each five files, four have a broken record.
    long files = records + (records - 1) / (CaseMaker.BYTES_EVERY - 1);
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            cores,
            work -> {
              Thread thread = new Thread(work, "fuzz");
              // One that hangs must not keep the process.
              thread.setDaemon(true);
              return thread;
            });
    AtomicLong next = new AtomicLong();
    AtomicLongArray current = new AtomicLongArray(cores);
    List<Future<FuzzTally>> workers = new ArrayList<>();
    for (int i = 0; i < cores; i++) {
      int worker = i;
      workers.add(threads.submit(() -> work(files, next, worker, current)));
    }
    try {
      FuzzTally all = await(workers, current);
      heap.last();
      if (heap.hasGrown()) {
        all.add(new FuzzTally.Violation(files, "the heap grows: " + heap.line()));
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }

  private FuzzTally work(long files, AtomicLong next, int worker, AtomicLongArray current) {
    FuzzTally tally = new FuzzTally();
    for (long number = next.getAndIncrement(); number < files; number = next.getAndIncrement()) {
      current.set(worker, number);
      if (number == files / 10) {
        heap.early();
      }
      run(number, tally);
    }
    current.set(worker, NONE);
    return tally;
  }

  private void run(long number, FuzzTally tally) {
    FuzzCase file = maker.make(number);
    try {
      Catch found =
          file.family().frame().isParquet()
              ? Catch.throughFile(file.family().dump(), file.bytes())
              : Catch.of(file.family().dump(), file.bytes());
      tally.add(file, laws.judge(file, found));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Whatever a reader throws is what is looked for.
      tally.add(file, List.of(String.valueOf(e)));
    }
  }

  private static FuzzTally await(List<Future<FuzzTally>> workers, AtomicLongArray current)
      throws InterruptedException {
    FuzzTally all = new FuzzTally();
    long[] before = new long[current.length()];
    for (int worker = 0; worker < workers.size(); worker++) {
      boolean waits = true;
      while (waits) {
        try {
          all.add(workers.get(worker).get(LOOK_SECONDS, TimeUnit.SECONDS));
          waits = false;
        } catch (TimeoutException e) {
          long hanging = hanging(before, current);
          if (hanging != NONE) {
            all.add(new FuzzTally.Violation(hanging, "hangs; the others were given up"));
            return all;
          }
        } catch (ExecutionException e) {
          throw new IllegalStateException("the bench itself failed", e.getCause());
        }
      }
    }
    return all;
  }

  /** The file that some worker has read since the last look; -1 where there is none. */
  private static long hanging(long[] before, AtomicLongArray current) {
    long hanging = NONE;
    for (int i = 0; i < before.length; i++) {
      long now = current.get(i);
      hanging = now > 0 && now == before[i] ? now : hanging;
      before[i] = now;
    }
    return hanging;
  }
}
