package dev.almanac.job;

import dev.almanac.dedup.MinHash;
import dev.almanac.dedup.Shingles;
import dev.almanac.model.BodyRef;
import dev.almanac.model.Comparison;
import dev.almanac.model.Duplicate;
import dev.almanac.model.ModelCall;
import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import dev.almanac.tables.ComparisonRows;
import dev.almanac.tables.DuplicateRows;
import dev.almanac.tables.FingerprintRows;
import dev.almanac.tables.ModelCallRows;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.PostRows;
import dev.almanac.tables.SightingRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericRecord;

/** Writes the staged files of the tables, a partition at a time. */
public final class TableTask {
  private static final Map<String, String> SIGNATURE =
      Map.of(
          "almanac.minhash.bins", Integer.toString(MinHash.BINS),
          "almanac.minhash.shingle_words", Integer.toString(Shingles.WIDTH),
          "almanac.minhash.scheme", "one-permutation, optimal densification, fnv1a + splitmix64");

  private static final List<Table> OF_POSTS =
      List.of(Table.POSTS, Table.POST_TEXTS, Table.FINGERPRINTS, Table.POST_THEMES);

  private final Stages stages;

  public TableTask(Stages stages) {
    this.stages = stages;
  }

  /**
   * Writes {@code posts}, {@code post_texts}, {@code fingerprints} and {@code post_themes}.
   *
   * @param month with all its posts; one that has lost its last post loses its files
   */
  public void writeMonth(MonthPart month) throws IOException {
    List<Post> posts = month.posts();
    if (posts.isEmpty()) {
      for (Table table : OF_POSTS) {
        StagedFile.remove(stages.config().removal("tables/" + table.file(month.month())));
      }
      return;
    }
    List<Post> withText = posts.stream().filter(post -> post.text() != null).toList();
    write(
        Table.POSTS,
        month.month(),
        Basis.metadata(stages.config()),
        sink -> {
          for (Post post : posts) {
            sink.write(PostRows.post(post));
          }
        });
    stage(
        Table.POST_THEMES,
        month.month(),
        posts.stream().flatMap(post -> PostRows.themes(post, stages.themes()).stream()).toList());
    write(
        Table.FINGERPRINTS,
        month.month(),
        SIGNATURE,
        sink -> {
          for (Post post : withText) {
            sink.write(FingerprintRows.of(post.postKey(), facts(post)));
          }
        });
    writeTexts(month.month(), withText);
  }

  /** Bodies pass through one at a time. */
  private void writeTexts(String month, List<Post> posts) throws IOException {
    try (BodySpool.Reader spool = new BodySpool.Reader(stages.config().spool())) {
      Map<String, BodyRef> bodies =
          posts.stream().collect(Collectors.toMap(Post::postKey, post -> facts(post).body()));
      PublishedTexts published = new PublishedTexts(stages.config());
      published.read(bodies);
      write(
          Table.POST_TEXTS,
          month,
          Map.of(),
          sink -> {
            for (Post post : posts) {
              BodyRef body = facts(post).body();
              String text = body.isPublished() ? published.text(post.postKey()) : spool.read(body);
              sink.write(PostRows.text(post.postKey(), text, facts(post).contentHash()));
            }
          });
    }
  }

  /**
   * Writes a month of {@code sightings}, those that stand there already among them.
   *
   * @param sightings those of the month that are new
   */
  public void writeSightings(String month, List<Sighting> sightings) throws IOException {
    History history = new History(stages.config());
    List<Sighting> all = new ArrayList<>(sightings);
    if (stages.config().incremental() && history.months(Table.SIGHTINGS).contains(month)) {
      all.addAll(history.sightings(month, post -> true));
    }
    stage(
        Table.SIGHTINGS,
        month,
        all.stream()
            .sorted(Comparator.comparing(Sighting::sightingId))
            .map(SightingRows::of)
            .toList());
  }

  /**
   * Writes {@code duplicates}.
   *
   * @param duplicates by post key
   */
  public void writeDuplicates(List<Duplicate> duplicates) throws IOException {
    stage(Table.DUPLICATES, "", duplicates.stream().map(DuplicateRows::of).toList());
  }

  /**
   * Writes {@code comparisons}.
   *
   * @param comparisons by their two keys
   */
  public void writeComparisons(List<Comparison> comparisons) throws IOException {
    stage(Table.COMPARISONS, "", comparisons.stream().map(ComparisonRows::of).toList());
  }

  /**
   * Writes {@code model_calls}: what was published, and what was asked in this run. Where no model
   * was ever asked there is no such table.
   */
  public void writeModelCalls(List<ModelCall> made) throws IOException {
    List<ModelCall> rows =
        ModelCalls.after(new History(stages.config()).modelCalls(), made, stages.config());
    if (!rows.isEmpty()) {
      stage(Table.MODEL_CALLS, "", rows.stream().map(ModelCallRows::of).toList());
    }
  }

  private void stage(Table table, String month, List<GenericRecord> rows) throws IOException {
    write(
        table,
        month,
        Map.of(),
        sink -> {
          for (GenericRecord row : rows) {
            sink.write(row);
          }
        });
  }

  private void write(
      Table table, String month, Map<String, String> metadata, ParquetFiles.RowSource rows)
      throws IOException {
    StagedFile.write(
        stages.config().stagedTable(table.file(month)),
        file -> ParquetFiles.write(file, table, metadata, rows));
  }

  private static TextFacts facts(Post post) {
    TextFacts facts = post.text();
    if (facts == null) {
      throw new IllegalArgumentException(post.postKey() + " has no text");
    }
    return facts;
  }
}
