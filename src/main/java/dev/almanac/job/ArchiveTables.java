package dev.almanac.job;

import dev.almanac.digest.edition.Archive;
import dev.almanac.digest.edition.View;
import dev.almanac.model.BodyRef;
import dev.almanac.model.Duplicate;
import dev.almanac.model.ModelCall;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.model.Signature;
import dev.almanac.model.Summary;
import dev.almanac.model.Tally;
import dev.almanac.model.TextFacts;
import dev.almanac.model.Theme;
import dev.almanac.publish.Snapshot;
import dev.almanac.stats.Tallies;
import dev.almanac.tables.DuplicateRows;
import dev.almanac.tables.ModelCallRows;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.PhraseRows;
import dev.almanac.tables.PostRows;
import dev.almanac.tables.SightingRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * What editions are made of, read from the tables as they will stand after the commit: all posts of
 * all time in their groups, without bodies.
 *
 * @param posts by key
 * @param sightings by post key; each list by day, dump and position
 * @param duplicates by key
 * @param phrases that emerged
 * @param calls of models that tell of days
 */
record ArchiveTables(
    List<Post> posts,
    Map<String, List<Sighting>> sightings,
    List<Duplicate> duplicates,
    List<PhraseStat> phrases,
    List<ModelCall> calls) {
  private static final String MONTH = "month=";
  private static final Signature NO_SIGNATURE = Signature.of(new byte[512]);
  private static final Comparator<Sighting> SEEN =
      Comparator.comparing(Sighting::seenOn)
          .thenComparing((Sighting one) -> one.origin().dumpFile())
          .thenComparing((Sighting one) -> one.origin().position())
          .thenComparing(Sighting::sightingId);

  /** Reads them. */
  static ArchiveTables read(Snapshot tables) throws IOException {
    Map<String, Post> posts = new HashMap<>();
    months(tables, Table.POSTS, file -> posts(tables, file))
        .forEach(post -> posts.put(post.postKey(), post));
    Map<String, List<Sighting>> sightings = new HashMap<>();
    months(tables, Table.SIGHTINGS, file -> rows(tables, file, SightingRows::read))
        .forEach(
            one -> sightings.computeIfAbsent(one.postKey(), key -> new ArrayList<>()).add(one));
    sightings.values().forEach(list -> list.sort(SEEN));
    List<Duplicate> duplicates = new ArrayList<>();
    forEach(
        tables,
        Table.DUPLICATES,
        row -> {
          Post post = posts.get(String.valueOf(row.get("post_key")));
          duplicates.add(DuplicateRows.read(row, post == null ? "" : post.source()));
        });
    List<PhraseStat> phrases = new ArrayList<>();
    forEach(tables, Table.PHRASES, row -> phrases.add(PhraseRows.read(row)));
    List<ModelCall> calls = new ArrayList<>();
    forEach(
        tables,
        Table.MODEL_CALLS,
        row -> {
          if (row.get("edition") != null) {
            calls.add(ModelCallRows.read(row));
          }
        });
    List<Post> sorted =
        posts.values().stream().sorted(Comparator.comparing(Post::postKey)).toList();
    return new ArchiveTables(
        DuplicateTask.apply(sorted, duplicates), sightings, duplicates, phrases, calls);
  }

  /** The files of several months at a time. */
  private static <T> List<T> months(Snapshot tables, Table table, Function<String, List<T>> read)
      throws IOException {
    try {
      return tables.in("tables/" + table.label() + "/").parallelStream()
          .filter(file -> file.endsWith(".parquet"))
          .map(read)
          .flatMap(List::stream)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<Post> posts(Snapshot tables, String file) {
    String month = file.substring(file.indexOf(MONTH) + MONTH.length()).substring(0, 7);
    Map<String, List<GenericRecord>> themes = new HashMap<>();
    tables
        .find("tables/" + Table.POST_THEMES.file(month))
        .ifPresent(
            path ->
                rows(path, Table.POST_THEMES, row -> row)
                    .forEach(
                        row ->
                            themes.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row)));
    return rows(
        tables.path(file),
        Table.POSTS,
        row -> PostRows.read(row, themes.getOrDefault(key(row), List.of()), facts(row, month)));
  }

  /** As much of a text's facts as the row of its post has. */
  private static @Nullable TextFacts facts(GenericRecord row, String month) {
    Object hash = row.get("content_hash");
    Object language = row.get("language");
    return hash == null
        ? null
        : new TextFacts(
            hash.toString(),
            (Integer) row.get("words"),
            language == null ? null : language.toString(),
            Summary.NONE,
            List.of(),
            NO_SIGNATURE,
            0,
            BodyRef.published(month));
  }

  private static String key(GenericRecord row) {
    return String.valueOf(row.get("post_key"));
  }

  private static <T> List<T> rows(Snapshot tables, String file, Function<GenericRecord, T> read) {
    Table table = Table.ofFile(file.substring("tables/".length())).orElseThrow();
    return rows(tables.path(file), table, read);
  }

  private static <T> List<T> rows(Path file, Table table, Function<GenericRecord, T> read) {
    List<T> rows = new ArrayList<>();
    try {
      ParquetFiles.read(file, table.schema(), row -> rows.add(read.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static void forEach(Snapshot tables, Table table, Consumer<GenericRecord> visitor)
      throws IOException {
    for (String file : tables.in("tables/" + table.label() + "/")) {
      if (file.endsWith(".parquet")) {
        ParquetFiles.read(tables.path(file), table.schema(), visitor);
      }
    }
  }

  /** What an archive of some of the posts is made of. */
  Archive.Content content(List<Post> some, Map<String, Theme> taxonomy) {
    return new Archive.Content(some, tally(some), taxonomy, phrases, Map.of());
  }

  /** The same of a view; what emerges in titles is looked for in the whole archive alone. */
  Archive.Content content(View view, Map<String, Theme> taxonomy) {
    List<Post> some = Archive.posts(posts, view, taxonomy);
    return new Archive.Content(some, tally(some), taxonomy, List.of(), Map.of());
  }

  /** The days on which anything was recorded are the job's, whatever posts are counted. */
  private Tally tally(List<Post> some) {
    Tallies tallies = new Tallies();
    some.forEach(post -> tallies.add(PostCard.of(post)));
    sightings.values().stream()
        .flatMap(List::stream)
        .map(Sighting::seenOn)
        .distinct()
        .forEach(tallies::addInput);
    return tallies.result();
  }
}
