package dev.almanac.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One of the two things that {@code bench} times, each run a process of its own, by the launcher
 * and with the flags that it gives.
 */
final class BenchProcess {
  private static final int POLL_MILLIS = 50;

  private final String name;
  private final Path folder;
  private final List<String> command;
  private final List<Double> seconds = new ArrayList<>();
  private long peakBytes;

  BenchProcess(String name, Path folder, List<String> command) {
    this.name = name;
    this.folder = folder;
    this.command = command;
  }

  String name() {
    return name;
  }

  Path output() {
    return folder.resolve(name.replace(' ', '-'));
  }

  /** Median wall time of the runs, the start of the process included. */
  double seconds() {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The largest resident memory of any run; 0 where the system does not say. */
  long peakBytes() {
    return peakBytes;
  }

  /** Runs the command on dumps, into an empty output. */
  void run(Path dumps) throws IOException, InterruptedException {
    delete(output());
    add(dumps);
  }

  /** Runs the command on dumps, into what stands in the output already. */
  void add(Path dumps) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("almanac.home", "."), "almanac").toString());
    line.addAll(command);
    line.addAll(List.of("--input=" + dumps, "--output=" + output()));
    File log = folder.resolve(name.replace(' ', '-') + ".log").toFile();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
    while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      peakBytes = Math.max(peakBytes, peak(process.pid()));
    }
    seconds.add((System.nanoTime() - start) / 1e9);
    if (process.exitValue() != 0) {
      throw new IOException("the " + name + " failed; see " + log);
    }
  }

  /** The kernel's own high-water mark, where there is one. */
  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (java.io.UncheckedIOException | java.nio.file.NoSuchFileException e) {
      // The process ended between the two looks at it; the mark seen before stands.
      return 0;
    }
  }

  static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
