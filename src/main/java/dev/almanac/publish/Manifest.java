package dev.almanac.publish;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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
  record Entry(String name, long bytes, String sha256) {}

  static Manifest of(Path output) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String folder : new String[] {"digests", "tables"}) {
      for (String file : Publication.files(output.resolve(folder))) {
        String name = folder + "/" + file;
        if (!name.startsWith("tables/runs/")) {
          byte[] content = Files.readAllBytes(output.resolve(name));
          entries.add(
              new Entry(name, content.length, HexFormat.of().formatHex(Hashes.sha256(content))));
        }
      }
    }
    return new Manifest(entries);
  }

  void writeTo(Path file) throws IOException {
    Path unfinished = file.resolveSibling("." + file.getFileName());
    Files.write(unfinished, MAPPER.writeValueAsBytes(this));
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
