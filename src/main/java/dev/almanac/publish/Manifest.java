package dev.almanac.publish;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every published file but the run records, which differ from run to run.
 *
 * @param files sorted by name
 */
record Manifest(List<Entry> files) {
  static final String NAME = "manifest.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * A file.
   *
   * @param name relative to the output folder
   * @param bytes its size
   * @param sha256 of its content, in hexadecimal digits
   */
  record Entry(String name, long bytes, String sha256) {

    /** Reads the file. */
    static Entry of(Path folder, String name) throws IOException {
      try (InputStream in = Files.newInputStream(folder.resolve(name));
          DigestInputStream digested =
              new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
        long bytes = digested.transferTo(OutputStream.nullOutputStream());
        return new Entry(
            name, bytes, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }
  }

  /** Reads every file of an output folder. */
  static Manifest of(Path output) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String name : Publication.published(output)) {
      if (isListed(name)) {
        entries.add(Entry.of(output, name));
      }
    }
    return new Manifest(entries);
  }

  /** What an output folder's manifest says; empty where it has none. */
  static Optional<Manifest> readFrom(Path output) throws IOException {
    Path file = output.resolve(NAME);
    return Files.exists(file)
        ? Optional.of(MAPPER.readValue(file.toFile(), Manifest.class))
        : Optional.empty();
  }

  /**
   * The manifest after a commit. A file that the commit did not touch is not read again: what was
   * recorded of it when it was written still holds, or {@code verify} tells.
   */
  static Manifest after(Journal journal, Path output) throws IOException {
    Map<String, Entry> known = new TreeMap<>();
    readFrom(output)
        .ifPresent(before -> before.files.forEach(entry -> known.put(entry.name, entry)));
    journal.files().forEach(entry -> known.put(entry.name(), entry));
    List<Entry> entries = new ArrayList<>();
    for (String name : Publication.published(output)) {
      if (isListed(name)) {
        Entry entry = known.get(name);
        entries.add(entry == null ? Entry.of(output, name) : entry);
      }
    }
    return new Manifest(entries);
  }

  static boolean isListed(String name) {
    return !name.startsWith(Publication.RUNS);
  }

  /** Stands whole or not at all, on the disk itself. */
  void writeTo(Path output) throws IOException {
    // Not beside what people read: a kill would leave it there.
    Path unfinished = output.resolve(".almanac").resolve(NAME + ".new");
    Files.write(unfinished, MAPPER.writeValueAsBytes(this));
    DiskSync.file(unfinished);
    Files.move(
        unfinished,
        output.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    DiskSync.folder(output);
  }
}
