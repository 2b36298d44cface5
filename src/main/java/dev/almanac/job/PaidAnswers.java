package dev.almanac.job;

import dev.almanac.model.ModelCall;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What models have said and no run has published yet, beside the tables: a run that dies, or whose
 * audit fails, leaves its answers to the next, which need not pay for them again. Each answer is a
 * line of its own ({@link PaidAnswerLines}), so that damage, wherever it is, costs the lines that
 * it touches and no others. Thread-safe.
 */
public final class PaidAnswers implements Closeable {
  private static final String SUFFIX = ".log";

  /** Bytes of a line; more have no end of line among them that is ours. */
  private static final int LONGEST = 1 << 20;

  private final FileChannel log;

  private PaidAnswers(FileChannel log) {
    this.log = log;
  }

  /** Opens a log of this run's answers. */
  static PaidAnswers open(JobConfig config) throws IOException {
    Path folder = Files.createDirectories(folder(config));
    int number = files(config).size();
    while (Files.exists(folder.resolve(number + SUFFIX))) {
      number++;
    }
    return new PaidAnswers(
        FileChannel.open(
            folder.resolve(number + SUFFIX),
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE));
  }

  /** Keeps an answer; when this returns, it is on the disk. */
  synchronized void keep(ModelCall call) {
    ByteBuffer line =
        ByteBuffer.wrap((PaidAnswerLines.of(call) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        log.write(line);
      }
      log.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    log.close();
  }

  /**
   * The published rows and those of runs that came to no end, one of a key: that to which more
   * requests went, since a row counts all that came before it.
   */
  static List<ModelCall> and(List<ModelCall> published, JobConfig config) throws IOException {
    Map<String, ModelCall> calls = new TreeMap<>();
    published.forEach(call -> calls.put(call.key(), call));
    visit(
        config,
        line ->
            line.ifPresent(
                call ->
                    calls.merge(
                        call.key(),
                        call,
                        (one, other) -> other.calls() > one.calls() ? other : one)));
    return List.copyOf(calls.values());
  }

  /** The keys of the answers that no run has published. */
  static Set<String> keys(JobConfig config) throws IOException {
    Set<String> keys = new TreeSet<>();
    visit(config, line -> line.ifPresent(call -> keys.add(call.key())));
    return keys;
  }

  /** How many lines hold no answer that could be read: what they held is asked for again. */
  public static int damaged(JobConfig config) throws IOException {
    int[] damaged = {0};
    visit(config, line -> damaged[0] += line.isEmpty() ? 1 : 0);
    return damaged[0];
  }

  private static void visit(JobConfig config, Consumer<Optional<ModelCall>> visitor)
      throws IOException {
    for (Path file : files(config)) {
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
          if (c == '\n') {
            visitor.accept(read(line));
            line.reset();
          } else if (line.size() <= LONGEST) {
            line.write(c);
          }
        }
        // A log ends where its run died, be it within a line.
        if (line.size() > 0) {
          visitor.accept(read(line));
        }
      }
    }
  }

  private static Optional<ModelCall> read(ByteArrayOutputStream line) {
    return line.size() > LONGEST
        ? Optional.empty()
        : PaidAnswerLines.read(line.toString(StandardCharsets.UTF_8));
  }

  /** Forgets them, once they are published. */
  public static void clear(JobConfig config) throws IOException {
    for (Path file : files(config)) {
      Files.delete(file);
    }
  }

  private static List<Path> files(JobConfig config) throws IOException {
    if (!Files.isDirectory(folder(config))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder(config))) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static Path folder(JobConfig config) {
    return Path.of(config.output(), ".almanac", "answers");
  }
}
