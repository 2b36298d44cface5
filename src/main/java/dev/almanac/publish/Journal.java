package dev.almanac.publish;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/**
 * What a commit has set out to do; it stands in the output's own folder from the commit's first
 * change to its last.
 *
 * @param files staged files that become the published ones, sorted by name
 * @param obsolete published files that go
 */
record Journal(List<Manifest.Entry> files, List<String> obsolete) {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static Path at(Path output) {
    return output.resolve(".almanac").resolve("commit.json");
  }

  static Optional<Journal> of(Path output) throws IOException {
    Path file = at(output);
    return Files.exists(file)
        ? Optional.of(MAPPER.readValue(file.toFile(), Journal.class))
        : Optional.empty();
  }

  /** Stands whole or not at all, on the disk itself. */
  void writeTo(Path output) throws IOException {
    Path file = at(output);
    Files.createDirectories(file.resolveSibling(""));
    Path unfinished = file.resolveSibling("commit.json.new");
    Files.write(unfinished, MAPPER.writeValueAsBytes(this));
    DiskSync.file(unfinished);
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    DiskSync.folder(file.resolveSibling(""));
  }

  static void close(Path output) throws IOException {
    Files.deleteIfExists(at(output));
  }
}
