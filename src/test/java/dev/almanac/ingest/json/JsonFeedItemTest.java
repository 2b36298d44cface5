package dev.almanac.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonFeedItemTest {
  private static final String ITEM =
      """
      {"id": "https://example.org/a", "url": "https://example.org/a", "title": "Kites",
       "content_html": "<p>A kite flies.</p>", "date_published": "2026-03-01T10:00:00Z",
       "authors": [{"name": "Ada"}, {"name": "Bo"}], "tags": ["wind"], "summary": "On kites."}
      """
          .replace("\n", " ")
          .strip();

  @Test
  void theFieldsOfAnItemAreTakenAsTheyStand() throws IOException {
    RawRecord record = ReadDump.of(ITEM).only();

    assertThat(record.origin().format()).isEqualTo(DumpFormat.JSON_FEED);
    assertThat(record.address().url()).isEqualTo("https://example.org/a");
    assertThat(record.title()).isEqualTo("Kites");
    assertThat(record.authors()).containsExactly("Ada", "Bo");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(record.tags()).containsExactly("wind");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.HTML);
    assertThat(record.summary()).isEqualTo("On kites.");
    assertThat(record.standing().kind()).isEqualTo(PostKind.POST);
  }

  @Test
  void aWholeFeedIsReadToo() throws IOException {
    assertThat(
            ReadDump.of(
                    "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Kites\","
                        + " \"items\": ["
                        + ITEM
                        + ", "
                        + ITEM.replace("/a", "/b")
                        + "]}")
                .records())
        .extracting(record -> record.address().url())
        .containsExactly("https://example.org/a", "https://example.org/b");
  }

  @Test
  void anItemOfVersionOneHasOneAuthorAndMayBePlainText() throws IOException {
    RawRecord record =
        ReadDump.of(
                "{\"id\": \"https://example.org/c\", \"content_text\": \"1 < 2\","
                    + " \"author\": {\"name\": \"Ada\"}, \"external_url\": \"https://example.com\"}")
            .only();

    assertThat(record.address().url()).isEqualTo("https://example.org/c");
    assertThat(record.authors()).containsExactly("Ada");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.TEXT);
    assertThat(record.address().target()).isEqualTo("https://example.com");
    assertThat(record.standing().kind()).isEqualTo(PostKind.LINKPOST);
  }
}
