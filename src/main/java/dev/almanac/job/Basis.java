package dev.almanac.job;

import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.Table;
import dev.almanac.text.Hashes;
import dev.almanac.themes.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a row of a post rests on beside its sightings: the time zone, the taxonomy, the tables'
 * contracts, the model that is asked, and the code. It stands in each file of {@code posts}. A run
 * takes posts as they were published only where all of them rest on what it would rest them on
 * itself.
 */
public final class Basis {
  private static final String NAME = "almanac.basis";

  /**
   * To be raised by whoever changes what a post's row, or a daily digest, says of the same
   * sightings.
   */
  private static final int GENERATION = 4;

  private static final List<Table> OF_POSTS =
      List.of(
          Table.POSTS, Table.POST_TEXTS, Table.FINGERPRINTS, Table.POST_THEMES, Table.SIGHTINGS);

  private Basis() {}

  /** What is said of itself in a file of {@code posts} that such a job writes. */
  static Map<String, String> metadata(JobConfig config) {
    StringBuilder basis = new StringBuilder();
    basis.append(GENERATION).append('\n').append(config.zone()).append('\n');
    OF_POSTS.forEach(table -> basis.append(table.schema()).append('\n'));
    basis.append(Taxonomy.bundled().themes());
    basis.append(config.models().basis());
    return Map.of(NAME, Hashes.hex64(basis.toString()));
  }

  /** Whether there are published posts, and all of them have this job's basis. */
  public static boolean isPublished(JobConfig config) throws IOException {
    List<String> months = new History(config).months(Table.POSTS);
    if (months.isEmpty()) {
      return false;
    }
    String basis = metadata(config).get(NAME);
    for (String month : months) {
      Path file = config.published("").resolve(Table.POSTS.file(month));
      if (!String.valueOf(basis).equals(ParquetFiles.metadata(file).get(NAME))) {
        return false;
      }
    }
    return true;
  }
}
