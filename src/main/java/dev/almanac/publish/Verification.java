package dev.almanac.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is published, held against the manifest, byte by byte.
 *
 * @param files how many the manifest lists
 * @param bytes how many they were when they were published
 * @param differences a line each, sorted by file; empty where all is as it was published
 * @param isCommitOpen whether a run died in its commit, which the next run finishes
 */
public record Verification(int files, long bytes, List<String> differences, boolean isCommitOpen) {

  /**
   * Reads every published file but the run records, which the manifest does not list.
   *
   * @throws java.nio.file.NoSuchFileException where there is no manifest
   */
  public static Verification of(Path output) throws IOException {
    Manifest manifest =
        Manifest.readFrom(output)
            .orElseThrow(
                () ->
                    new java.nio.file.NoSuchFileException(
                        output.resolve(Manifest.NAME).toString()));
    Map<String, String> differences = new TreeMap<>();
    Set<String> extra = Publication.published(output);
    manifest.files().forEach(file -> extra.remove(file.name()));
    extra.stream()
        .filter(Manifest::isListed)
        .forEach(name -> differences.put(name, "is not in the manifest"));
    try (Stream<Manifest.Entry> files = manifest.files().parallelStream()) {
      List<String[]> found =
          files
              .map(file -> new String[] {file.name(), difference(output, file)})
              .filter(pair -> !pair[1].isEmpty())
              .toList();
      found.forEach(pair -> differences.put(pair[0], pair[1]));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<String> lines = new ArrayList<>();
    differences.forEach((name, what) -> lines.add(name + " " + what));
    long bytes = manifest.files().stream().mapToLong(Manifest.Entry::bytes).sum();
    return new Verification(manifest.files().size(), bytes, lines, Journal.of(output).isPresent());
  }

  private static String difference(Path output, Manifest.Entry file) {
    Path path = output.resolve(file.name());
    try {
      if (!Files.isRegularFile(path)) {
        return "is missing";
      }
      long bytes = Files.size(path);
      if (bytes != file.bytes()) {
        return "has " + bytes + " bytes, not " + file.bytes();
      }
      return Manifest.Entry.of(output, file.name()).equals(file) ? "" : "has other bytes";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
