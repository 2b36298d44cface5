package dev.almanac.job;

import dev.almanac.model.Sighting;
import dev.almanac.tables.FingerprintRows;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.SightingRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The published tables as a run reads them: light columns, never a body. */
public final class History {
  private static final String PARTITION = "month=";

  private final JobConfig config;

  public History(JobConfig config) {
    this.config = config;
  }

  /** The months that a table has published, sorted. */
  public List<String> months(Table table) throws IOException {
    Path folder = config.published(table.label());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> partitions = Files.list(folder)) {
      return partitions
          .map(partition -> partition.getFileName().toString())
          .filter(name -> name.startsWith(PARTITION))
          .map(name -> name.substring(PARTITION.length()))
          .sorted()
          .toList();
    }
  }

  /** The sightings that were seen in a month. */
  public List<Sighting> sightings(String month) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    ParquetFiles.read(
        file(Table.SIGHTINGS, month),
        Table.SIGHTINGS.schema(),
        row -> sightings.add(SightingRows.read(row)));
    return sightings;
  }

  /** The facts of the texts of a month's posts. */
  public List<SightingPack.PublishedText> texts(String month) throws IOException {
    List<SightingPack.PublishedText> texts = new ArrayList<>();
    ParquetFiles.read(
        file(Table.FINGERPRINTS, month),
        Table.FINGERPRINTS.schema(),
        row ->
            texts.add(
                new SightingPack.PublishedText(
                    String.valueOf(row.get("post_key")), FingerprintRows.read(row, month))));
    return texts;
  }

  private Path file(Table table, String month) {
    return config.published("").resolve(table.file(month));
  }
}
