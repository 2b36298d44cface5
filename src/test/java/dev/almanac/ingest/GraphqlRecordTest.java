package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class GraphqlRecordTest {

  @Test
  void theFieldsOfAPostAreTakenAsTheyStand() throws IOException {
    RawRecord record =
        read(
            """
            "title": "A &amp; B", "pageUrl": "https://www.lesswrong.com/posts/ab12CD/s",
            "postedAt": "2026-03-01T10:00:00.000Z", "baseScore": 74, "commentCount": 3,
            "tags": [{"name": "RLHF"}, {"name": "AI"}]
            """);
    assertThat(record.origin().format()).isEqualTo(DumpFormat.GRAPHQL);
    assertThat(record.nativeId()).isEqualTo("ab12CD");
    assertThat(record.title()).isEqualTo("A &amp; B");
    assertThat(record.url()).isEqualTo("https://www.lesswrong.com/posts/ab12CD/s");
    assertThat(record.publishedAt()).isEqualTo("2026-03-01T10:00:00.000Z");
    assertThat(record.karma()).isEqualTo(74);
    assertThat(record.comments()).isEqualTo(3);
    assertThat(record.tags()).containsExactly("RLHF", "AI");
    assertThat(record.body()).isNull();
    assertThat(record.seenOn()).isNull();
  }

  @Test
  void htmlBodyIsTheBody() throws IOException {
    RawRecord record =
        read(
            "\"htmlBody\": \"<p>a</p>\", \"contents\": {\"html\": \"<p>b</p>\", \"markdown\": \"c\"}");
    assertThat(record.body()).isEqualTo("<p>a</p>");
    assertThat(record.markup()).isEqualTo(Markup.HTML);
  }

  @Test
  void withoutHtmlBodyTheContentsHtmlIs() throws IOException {
    RawRecord record =
        read("\"htmlBody\": null, \"contents\": {\"html\": \"<p>b</p>\", \"markdown\": \"c\"}");
    assertThat(record.body()).isEqualTo("<p>b</p>");
    assertThat(record.markup()).isEqualTo(Markup.HTML);
  }

  @Test
  void withoutHtmlTheContentsMarkdownIs() throws IOException {
    RawRecord record = read("\"contents\": {\"html\": null, \"markdown\": \"*c*\"}");
    assertThat(record.body()).isEqualTo("*c*");
    assertThat(record.markup()).isEqualTo(Markup.MARKDOWN);
  }

  @Test
  void anEmptyHtmlBodyHidesNoOther() throws IOException {
    RawRecord record =
        read("\"htmlBody\": \"\", \"contents\": {\"html\": \" \", \"markdown\": \"*c*\"}");
    assertThat(record.body()).isEqualTo("*c*");
    assertThat(record.markup()).isEqualTo(Markup.MARKDOWN);
  }

  @Test
  void contentsMayBeNull() throws IOException {
    assertThat(read("\"contents\": null").body()).isNull();
  }

  @Test
  void aPostWithoutAUserHasNoAuthors() throws IOException {
    assertThat(read("\"user\": null, \"coauthors\": null").authors()).isEmpty();
  }

  @Test
  void coauthorsStandBehindTheAuthor() throws IOException {
    assertThat(
            read("""
                    "user": {"displayName": "Zoe"},
                    "coauthors": [{"displayName": "Ann"}, {"displayName": null}, null]
                    """)
                .authors())
        .containsExactly("Zoe", "Ann");
  }

  @Test
  void theUrlOfALinkPostIsNotThePosts() throws IOException {
    assertThat(read("\"url\": \"https://example.org/paper\", \"slug\": \"s\"").url())
        .isEqualTo("https://www.lesswrong.com/posts/ab12CD/s");
  }

  @Test
  void idAloneMakesAnAddress() throws IOException {
    assertThat(read("\"slug\": null").url()).isEqualTo("https://www.lesswrong.com/posts/ab12CD");
  }

  @Test
  void withoutPageAndIdThereIsNoAddress() throws IOException {
    assertThat(Dump.of("[{\"htmlBody\": \"<p>a</p>\"}]").only().url()).isNull();
  }

  @Test
  void numbersThatAreTextsAreUnknown() throws IOException {
    RawRecord record = read("\"baseScore\": \"many\", \"commentCount\": {}");
    assertThat(record.karma()).isNull();
    assertThat(record.comments()).isNull();
  }

  private static RawRecord read(String fields) throws IOException {
    return Dump.of("[{\"_id\": \"ab12CD\", " + fields + "}]").only();
  }
}
