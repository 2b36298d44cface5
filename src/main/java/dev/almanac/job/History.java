package dev.almanac.job;

import dev.almanac.model.Comparison;
import dev.almanac.model.ModelCall;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import dev.almanac.model.TextPrint;
import dev.almanac.tables.CardRows;
import dev.almanac.tables.ComparisonRows;
import dev.almanac.tables.FingerprintRows;
import dev.almanac.tables.ModelCallRows;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.PostRows;
import dev.almanac.tables.SightingRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;

/**
 * The published tables as a run reads them: of all posts the columns of their cards, and whole rows
 * of those alone that the run has to do with. Bodies are left where they are.
 */
public final class History {
  private static final String PARTITION = "month=";
  private static final Schema SEEN = Table.SIGHTINGS.schema("seen_on");
  private static final Schema THEME = Table.POST_THEMES.schema("post_key", "theme_id");
  private static final Schema GROUP = Table.DUPLICATES.schema("post_key", "canonical_key");

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

  /** The sightings of these posts that were seen in a month. */
  public List<Sighting> sightings(String month, Predicate<String> posts) throws IOException {
    List<Sighting> sightings = new ArrayList<>();
    if (names(Table.SIGHTINGS, month, posts)) {
      read(
          Table.SIGHTINGS,
          month,
          Table.SIGHTINGS.schema(),
          posts,
          row -> sightings.add(SightingRows.read(row)));
    }
    return sightings;
  }

  /** The days of a month on which something was seen, sorted. */
  public List<LocalDate> seenOn(String month) throws IOException {
    TreeSet<LocalDate> days = new TreeSet<>();
    ParquetFiles.read(
        file(Table.SIGHTINGS, month), SEEN, row -> days.add(SightingRows.seenOn(row)));
    return List.copyOf(days);
  }

  /** The facts of the texts of these posts, where their digest date is in a month. */
  public List<SightingPack.PublishedText> texts(String month, Predicate<String> posts)
      throws IOException {
    List<SightingPack.PublishedText> texts = new ArrayList<>();
    if (names(Table.FINGERPRINTS, month, posts)) {
      facts(month, posts)
          .forEach((key, facts) -> texts.add(new SightingPack.PublishedText(key, facts)));
    }
    return texts;
  }

  /** The cards of a month's posts, by key. */
  public List<PostCard> cards(String month) throws IOException {
    Map<String, TextPrint> texts = new HashMap<>();
    ParquetFiles.read(
        file(Table.FINGERPRINTS, month),
        CardRows.PRINT,
        row -> texts.put(key(row), CardRows.print(row, month)));
    Map<String, List<String>> themes = new HashMap<>();
    ParquetFiles.read(
        file(Table.POST_THEMES, month),
        THEME,
        row ->
            themes
                .computeIfAbsent(key(row), key -> new ArrayList<>())
                .add(String.valueOf(row.get("theme_id"))));
    List<PostCard> cards = new ArrayList<>();
    ParquetFiles.read(
        file(Table.POSTS, month),
        CardRows.POST,
        row ->
            cards.add(
                CardRows.card(row, themes.getOrDefault(key(row), List.of()), texts.get(key(row)))));
    return cards;
  }

  /** These of a month's posts, by key, each outside of any group; none of a month that is new. */
  public List<Post> posts(String month, Predicate<String> posts) throws IOException {
    if (!Files.exists(file(Table.POSTS, month))) {
      return List.of();
    }
    Map<String, TextFacts> facts = facts(month, posts);
    Map<String, List<GenericRecord>> themes = new HashMap<>();
    read(
        Table.POST_THEMES,
        month,
        Table.POST_THEMES.schema(),
        posts,
        row -> themes.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row));
    List<Post> read = new ArrayList<>();
    read(
        Table.POSTS,
        month,
        Table.POSTS.schema(),
        posts,
        row ->
            read.add(
                PostRows.read(row, themes.getOrDefault(key(row), List.of()), facts.get(key(row)))));
    read.sort(Comparator.comparing(Post::postKey));
    return read;
  }

  /** The keys of the posts that another one stands for, each with the key of that one. */
  public Map<String, String> groups() throws IOException {
    Map<String, String> groups = new HashMap<>();
    Path file = file(Table.DUPLICATES, "");
    if (Files.exists(file)) {
      ParquetFiles.read(
          file, GROUP, row -> groups.put(key(row), String.valueOf(row.get("canonical_key"))));
    }
    return groups;
  }

  /** The comparisons of texts that were made before. */
  public List<Comparison> comparisons() throws IOException {
    List<Comparison> comparisons = new ArrayList<>();
    Path file = file(Table.COMPARISONS, "");
    if (Files.exists(file)) {
      ParquetFiles.read(
          file, Table.COMPARISONS.schema(), row -> comparisons.add(ComparisonRows.read(row)));
    }
    return comparisons;
  }

  /** What models were asked before, in runs that came to no end too. */
  public List<ModelCall> modelCalls() throws IOException {
    List<ModelCall> calls = new ArrayList<>();
    Path file = file(Table.MODEL_CALLS, "");
    if (Files.exists(file)) {
      ParquetFiles.read(
          file, Table.MODEL_CALLS.schema(), row -> calls.add(ModelCallRows.read(row)));
    }
    return PaidAnswers.and(calls, config);
  }

  private Map<String, TextFacts> facts(String month, Predicate<String> posts) throws IOException {
    Map<String, TextFacts> facts = new TreeMap<>();
    read(
        Table.FINGERPRINTS,
        month,
        Table.FINGERPRINTS.schema(),
        posts,
        row -> facts.put(key(row), FingerprintRows.read(row, month)));
    return facts;
  }

  /** Whether a file names one of the posts; of most files of a long history this is all. */
  private boolean names(Table table, String month, Predicate<String> posts) throws IOException {
    boolean[] named = {false};
    ParquetFiles.read(
        file(table, month), table.schema("post_key"), row -> named[0] |= posts.test(key(row)));
    return named[0];
  }

  private void read(
      Table table,
      String month,
      Schema columns,
      Predicate<String> posts,
      Consumer<GenericRecord> visitor)
      throws IOException {
    ParquetFiles.read(
        file(table, month),
        columns,
        row -> {
          if (posts.test(key(row))) {
            visitor.accept(row);
          }
        });
  }

  private static String key(GenericRecord row) {
    return String.valueOf(row.get("post_key"));
  }

  private Path file(Table table, String month) {
    return config.published("").resolve(table.file(month));
  }
}
