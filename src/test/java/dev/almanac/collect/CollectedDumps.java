package dev.almanac.collect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What stands in a folder of dumps. */
final class CollectedDumps {

  private CollectedDumps() {}

  /** Every file but locks, by its path, with its bytes in Base64. */
  static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().equals(".lock")) {
          bytes.put(
              folder.relativize(file).toString(),
              Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        }
      }
    }
    return bytes;
  }

  /** The files that the job reads, by their paths. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".gz"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** A file unpacked. */
  static String text(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of all files of a folder. */
  static List<String> lines(Path folder) throws IOException {
    return files(folder).stream().flatMap(file -> text(file).lines()).toList();
  }
}
