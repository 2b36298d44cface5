package dev.almanac.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The real records of some dumps, by container, so that each container is tried as often. */
final class SpecimenPool {
  /** A Parquet file goes through the disk and is slow to open, so of so many it has one's share. */
  private static final int PARQUET_SHARE = 40;

  private final List<List<Family>> byContainer = new ArrayList<>();
  private final List<Family> parquet = new ArrayList<>();

  /**
   * @throws IllegalArgumentException where there is no record outside of Parquet files
   */
  SpecimenPool(List<Family> families) {
    Map<String, List<Family>> containers = new TreeMap<>();
    for (Family family : families) {
      if (family.frame().isParquet()) {
        parquet.add(family);
      } else {
        containers.computeIfAbsent(family.frame().label(), key -> new ArrayList<>()).add(family);
      }
    }
    byContainer.addAll(containers.values());
    if (byContainer.isEmpty()) {
      throw new IllegalArgumentException("no record to break in these dumps");
    }
  }

  /** How many records there are, and what they stand in. */
  String summary() {
    List<String> parts = new ArrayList<>();
    for (List<Family> container : byContainer) {
      int size = container.stream().mapToInt(family -> family.specimens().size()).sum();
      parts.add(container.get(0).frame().label() + " " + size);
    }
    if (!parquet.isEmpty()) {
      parts.add("parquet " + parquet.size());
    }
    return String.join(", ", parts);
  }

  /** A family by chance; only those whose records can be told apart where one is to be broken. */
  Family draw(SplittableRandom random, boolean isRecord) {
    if (!isRecord && !parquet.isEmpty() && random.nextInt(PARQUET_SHARE) == 0) {
      return parquet.get(random.nextInt(parquet.size()));
    }
    List<Family> families = byContainer.get(random.nextInt(byContainer.size()));
    return families.get(random.nextInt(families.size()));
  }
}
