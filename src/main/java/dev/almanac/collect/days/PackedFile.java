package dev.almanac.collect.days;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** A day's dump on the disk: a gzip file, or a folder of them. */
final class PackedFile {

  private PackedFile() {}

  /**
   * Writes a dump whole, or not at all: it gets its name when its bytes are on the disk.
   *
   * @throws IOException where the disk does not take it
   */
  static void write(Path target, DayDump dump) throws IOException {
    Files.createDirectories(target.resolveSibling(""));
    // What a collection that was killed has left has the same name, and goes.
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    remove(unfinished);
    if (dump.isFolder()) {
      Files.createDirectory(unfinished);
      for (Map.Entry<String, byte[]> part : dump.parts().entrySet()) {
        pack(unfinished.resolve(part.getKey()), part.getValue());
      }
    } else {
      pack(unfinished, dump.parts().getOrDefault("", new byte[0]));
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void remove(Path path) throws IOException {
    for (Path file : within(path)) {
      Files.delete(file);
    }
    Files.deleteIfExists(path);
  }

  /** The files of a folder; none of what is no folder. */
  private static List<Path> within(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.sorted().toList();
    }
  }

  /** Gzip without a name and a time (RFC 1952, 2.3.1), as the JDK writes it. */
  private static void pack(Path file, byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    }
    Files.write(file, packed.toByteArray());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /**
   * What is in a dump on the disk, by the names of files in it; a file under an empty name.
   *
   * @throws DamagedException where it is damaged
   * @throws IOException where it cannot be read
   */
  static Map<String, byte[]> parts(Path path) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    boolean isFolder = Files.isDirectory(path);
    for (Path file : isFolder ? within(path) : List.of(path)) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        parts.put(isFolder ? file.getFileName().toString() : "", in.readAllBytes());
      } catch (ZipException | EOFException e) {
        throw new DamagedException(file, e);
      }
    }
    return parts;
  }

  /** A file that is no whole gzip. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedException(Path file, IOException cause) {
      super(file + " is damaged", cause);
    }
  }
}
