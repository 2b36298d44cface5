package dev.almanac.ingest.table;

import static dev.almanac.model.SummaryMethod.AUTHOR;
import static dev.almanac.model.SummaryMethod.EXTRACTIVE;
import static dev.almanac.model.SummaryMethod.LLM;
import static dev.almanac.model.SummaryMethod.SUPPLIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.ingest.ReadDump;
import dev.almanac.ingest.dump.Dump;
import dev.almanac.ingest.dump.ReadLimits;
import dev.almanac.ingest.mapping.Mappings;
import dev.almanac.model.Link;
import dev.almanac.model.Markup;
import dev.almanac.model.Post;
import dev.almanac.model.RawRecord;
import dev.almanac.model.SummaryMethod;
import dev.almanac.tables.ParquetFiles;
import dev.almanac.tables.PostRows;
import dev.almanac.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnTablesTest {
  private static final String MONTH = "2026-03";

  @TempDir private Path folder = Path.of("");

  private Path file(Table table) {
    return folder.resolve("tables").resolve(table.file(MONTH));
  }

  private void write(Table table, List<GenericRecord> rows) throws IOException {
    ParquetFiles.write(
        file(table),
        table,
        Map.of(),
        sink -> {
          for (GenericRecord row : rows) {
            sink.write(row);
          }
        });
  }

  @BeforeEach
  void publish() throws IOException {
    List<GenericRecord> posts = new ArrayList<>();
    List<GenericRecord> texts = new ArrayList<>();
    for (SummaryMethod method : List.of(AUTHOR, EXTRACTIVE, LLM, SUPPLIED, EXTRACTIVE)) {
      String key = "fm:" + (char) ('a' + posts.size());
      Post post =
          PostDraft.of(key, Samples.DAY)
              .summary(method, "By " + method.label())
              .pointsTo(Link.post("https://example.org/paper", "https://example.org/paper"))
              .post();
      posts.add(PostRows.post(post));
      if (posts.size() % 2 == 0) {
        texts.add(PostRows.text(key, "Text of " + key + "\n\n* no list", "hash"));
      }
    }
    write(Table.POSTS, posts);
    write(Table.POST_TEXTS, texts);
  }

  @Test
  void aRowOfPostsIsTheRecordThatItCameFrom() throws IOException {
    RawRecord record = SampleParquet.read(file(Table.POSTS)).records().get(0);
    Post post = PostDraft.of("fm:a", Samples.DAY).post();
    assertThat(record.address())
        .isEqualTo(
            new RawRecord.Address(null, post.url(), "lesswrong", "https://example.org/paper"));
    assertThat(record.title()).isEqualTo(post.title());
    assertThat(record.authors()).isEqualTo(post.authors());
    assertThat(record.tags()).isEqualTo(post.tags());
    assertThat(record.timing().publishedAt()).isEqualTo(String.valueOf(post.publishedAt()));
    assertThat(record.timing().seenOn()).isEqualTo(post.firstSeenOn());
    assertThat(record.counters()).isEqualTo(new RawRecord.Counters(post.karma(), post.comments()));
  }

  @Test
  void eachPostHasTheTextBesideIt() throws IOException {
    ReadDump read = SampleParquet.read(file(Table.POSTS));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records().stream().map(record -> record.body() != null))
        .containsExactly(false, true, false, true, false);
    assertThat(ReadDump.body(read.records().get(1)))
        .isEqualTo(new RawRecord.Body("Text of fm:b\n\n* no list", Markup.TEXT));
    assertThat(ReadDump.body(read.records().get(3)).text()).startsWith("Text of fm:d");
  }

  @Test
  void onlyASummaryThatTheTextDoesNotGiveIsSupplied() throws IOException {
    assertThat(
            SampleParquet.read(file(Table.POSTS)).records().stream()
                .map(RawRecord::summary)
                .filter(Objects::nonNull))
        .containsExactlyInAnyOrder("By supplied", "By llm");
  }

  @Test
  void postsWithoutTextsAreReadAsTheyAre() throws IOException {
    Files.delete(file(Table.POST_TEXTS));
    ReadDump read = SampleParquet.read(file(Table.POSTS));
    assertThat(read.records()).hasSize(5).allMatch(record -> record.body() == null);
    assertThat(read.rejects()).isEmpty();
  }

  @Test
  void damagedTextsDoNotCostThePosts() throws IOException {
    byte[] bytes = Files.readAllBytes(file(Table.POST_TEXTS));
    Files.write(file(Table.POST_TEXTS), Arrays.copyOf(bytes, bytes.length - 3));
    ReadDump cut = SampleParquet.read(file(Table.POSTS));
    assertThat(cut.records()).hasSize(5);
    assertThat(cut.reasons()).containsExactly("0 damaged_parquet");
    Arrays.fill(bytes, 4, 200, (byte) 0xff);
    Files.write(file(Table.POST_TEXTS), bytes);
    ReadDump spoilt = SampleParquet.read(file(Table.POSTS));
    assertThat(spoilt.records()).hasSize(5);
    assertThat(spoilt.reasons()).allMatch(reason -> reason.endsWith(" damaged_parquet"));
    assertThat(spoilt.rejects()).isNotEmpty();
  }

  @Test
  void textsAreReadWithTheirPosts() throws IOException {
    ReadDump beside = SampleParquet.read(file(Table.POST_TEXTS));
    assertThat(beside.records()).isEmpty();
    assertThat(beside.rejects()).isEmpty();
    Files.delete(file(Table.POSTS));
    assertThat(SampleParquet.read(file(Table.POST_TEXTS)).reasons())
        .containsExactly("0 text_without_posts");
  }

  @Test
  void whatFollowsFromThePostsIsNoDump() throws IOException {
    write(Table.THEME_STATS, List.of());
    assertThat(SampleParquet.read(file(Table.THEME_STATS)).reasons())
        .containsExactly("0 derived_table");
  }

  @Test
  void aMappingReadsAnyOfThemAsATable() throws IOException {
    Dump dump = new Dump("d", ReadLimits.STANDARD, Mappings.fields("title: text"));
    assertThat(SampleParquet.read(file(Table.POST_TEXTS), dump).records()).hasSize(2);
  }
}
