package dev.almanac.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * Who holds an output folder; it stands beside the lock for as long as it is held, for whoever is
 * refused to read.
 *
 * @param pid of the process
 * @param host that it runs on
 * @param startedAt when it took hold, in ISO 8601
 * @param command what was asked of it
 */
public record LockOwner(long pid, String host, String startedAt, String command) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

  /** This process, which takes hold at a moment. */
  public static LockOwner of(Instant startedAt, String command) {
    return new LockOwner(
        ProcessHandle.current().pid(),
        hostName(),
        startedAt.truncatedTo(ChronoUnit.SECONDS).toString(),
        command);
  }

  /** As the system calls itself: to ask for it by the network could take its time. */
  private static String hostName() {
    try {
      return Files.readString(HOST_NAME).strip();
    } catch (IOException e) {
      String name = System.getenv("COMPUTERNAME");
      return name == null ? "this host" : name;
    }
  }

  static Path at(Path own) {
    return own.resolve("owner.json");
  }

  /** Who last said to hold a folder; empty where nobody does, or what is said cannot be read. */
  static Optional<LockOwner> of(Path own) {
    try {
      return Optional.of(MAPPER.readValue(at(own).toFile(), LockOwner.class));
    } catch (IOException e) {
      // It only words a refusal; the lock itself is the truth.
      return Optional.empty();
    }
  }

  void writeTo(Path own) throws IOException {
    Path unfinished = own.resolve("owner.json.new");
    Files.write(unfinished, MAPPER.writeValueAsBytes(this));
    Files.move(
        unfinished, at(own), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The owner in words, to another process that starts at a moment of its own. */
  String inWords(LockOwner other) {
    String since = "pid " + pid + " on " + host + ", since " + startedAt;
    try {
      Duration age = Duration.between(Instant.parse(startedAt), Instant.parse(other.startedAt));
      // A clock that was set back makes no sense of an age.
      return age.isNegative() ? since : since + ", " + inWords(age);
    } catch (DateTimeException e) {
      return since;
    }
  }

  private static String inWords(Duration age) {
    if (age.toMinutes() == 0) {
      return age.toSeconds() + " s";
    }
    return age.toHours() == 0
        ? age.toMinutes() + " min"
        : String.format(Locale.ROOT, "%d h %02d min", age.toHours(), age.toMinutesPart());
  }
}
