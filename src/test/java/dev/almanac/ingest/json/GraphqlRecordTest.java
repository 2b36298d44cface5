package dev.almanac.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertThat(record.address().nativeId()).isEqualTo("ab12CD");
    assertThat(record.title()).isEqualTo("A &amp; B");
    assertThat(record.address().url()).isEqualTo("https://www.lesswrong.com/posts/ab12CD/s");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-03-01T10:00:00.000Z");
    assertThat(record.counters().karma()).isEqualTo(74);
    assertThat(record.counters().comments()).isEqualTo(3);
    assertThat(record.tags()).containsExactly("RLHF", "AI");
    assertThat(record.body()).isNull();
    assertThat(record.timing().seenOn()).isNull();
  }

  @Test
  void htmlBodyIsTheBody() throws IOException {
    RawRecord record =
        read(
            "\"htmlBody\": \"<p>a</p>\", \"contents\": {\"html\": \"<p>b</p>\", \"markdown\": \"c\"}");
    assertThat(ReadDump.body(record).text()).isEqualTo("<p>a</p>");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.HTML);
  }

  @Test
  void withoutHtmlBodyTheContentsHtmlIs() throws IOException {
    RawRecord record =
        read("\"htmlBody\": null, \"contents\": {\"html\": \"<p>b</p>\", \"markdown\": \"c\"}");
    assertThat(ReadDump.body(record).text()).isEqualTo("<p>b</p>");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.HTML);
  }

  @Test
  void withoutHtmlTheContentsMarkdownIs() throws IOException {
    RawRecord record = read("\"contents\": {\"html\": null, \"markdown\": \"*c*\"}");
    assertThat(ReadDump.body(record).text()).isEqualTo("*c*");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.MARKDOWN);
  }

  @Test
  void anEmptyHtmlBodyHidesNoOther() throws IOException {
    RawRecord record =
        read("\"htmlBody\": \"\", \"contents\": {\"html\": \" \", \"markdown\": \"*c*\"}");
    assertThat(ReadDump.body(record).text()).isEqualTo("*c*");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.MARKDOWN);
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
    assertThat(read("\"url\": \"https://example.org/paper\", \"slug\": \"s\"").address().url())
        .isEqualTo("https://www.lesswrong.com/posts/ab12CD/s");
  }

  @Test
  void idAloneMakesAnAddress() throws IOException {
    assertThat(read("\"slug\": null").address().url())
        .isEqualTo("https://www.lesswrong.com/posts/ab12CD");
  }

  @Test
  void withoutPageAndIdThereIsNoAddress() throws IOException {
    assertThat(ReadDump.of("[{\"htmlBody\": \"<p>a</p>\"}]").only().address().url()).isNull();
  }

  @Test
  void numbersThatAreTextsAreUnknown() throws IOException {
    RawRecord record = read("\"baseScore\": \"many\", \"commentCount\": {}");
    assertThat(record.counters().karma()).isNull();
    assertThat(record.counters().comments()).isNull();
  }

  private static RawRecord read(String fields) throws IOException {
    return ReadDump.of("[{\"_id\": \"ab12CD\", " + fields + "}]").only();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "draft": true                      | draft
          "draft": "true"                    | draft
          "draft": 1                         | draft
          "status": "3"                      | rejected
          "deletedDraft": true               | deleted
          "status": 5                        | deleted
          "unlisted": true                   | unlisted
          "rejected": true                   | rejected
          "status": 3                        | rejected
          "status": 4                        | rejected
          "status": 2, "draft": false        |
          """)
  void whatItsForumDoesNotShowIsWithheld(String fields, @Nullable String reason)
      throws IOException {
    assertThat(read(fields).standing().withheld()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "isEvent": true                                            | EVENT
          "question": true                                           | QUESTION
          "shortform": true                                          | SHORTFORM
          "url": "https://example.org/paper", "slug": "s"            | LINKPOST
          "linkUrl": "https://example.org/paper", "slug": "s"        | LINKPOST
          "url": ""                                                  | POST
          "url": "https://x.org/p", "pageUrl": "https://x.org/p"     | POST
          """)
  void theFieldsOfAPostTellItsKind(String fields, PostKind kind) throws IOException {
    assertThat(read(fields).standing().kind()).isEqualTo(kind);
  }
}
