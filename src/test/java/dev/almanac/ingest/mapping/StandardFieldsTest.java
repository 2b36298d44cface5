package dev.almanac.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Markup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardFieldsTest {

  private static Map<String, FieldMapping> fields(String... names) {
    return StandardFields.of(List.of(names), InputMapping.NONE).orElseThrow().fields();
  }

  @ParameterizedTest
  @ValueSource(strings = {"postedAt", "posted_at", "Posted at", "POSTED-AT"})
  void caseAndPunctuationDoNotMatter(String name) {
    assertThat(fields("Title", name))
        .containsOnly(
            Map.entry("title", FieldMapping.at("/Title")),
            Map.entry("published_at", FieldMapping.at("/" + name)));
  }

  @Test
  void ofSeveralNamesTheOneThatSaysMostIsTaken() {
    assertThat(fields("url", "pageUrl", "date", "published_at", "name", "title", "user", "author"))
        .containsOnly(
            Map.entry("url", FieldMapping.at("/pageUrl")),
            Map.entry("published_at", FieldMapping.at("/published_at")),
            Map.entry("title", FieldMapping.at("/title")),
            Map.entry("authors", FieldMapping.at("/author")));
  }

  @Test
  void aBodySaysByItsNameHowItIsMarkedUp() {
    assertThat(fields("title", "text", "body_markdown", "htmlBody").get("body"))
        .isEqualTo(FieldMapping.at("/htmlBody", Markup.HTML));
    assertThat(fields("title", "text", "body_markdown").get("body"))
        .isEqualTo(FieldMapping.at("/body_markdown", Markup.MARKDOWN));
    assertThat(fields("title", "text").get("body")).isEqualTo(FieldMapping.at("/text"));
  }

  @Test
  void aColumnIsNamedAsItStands() {
    assertThat(fields("post.url").get("url")).isEqualTo(FieldMapping.at("/post.url"));
    assertThat(fields("/title~").get("title")).isEqualTo(FieldMapping.at("/~1title~0"));
  }

  @Test
  void withNeitherTitleNorLinkNothingIsKnown() {
    assertThat(StandardFields.of(List.of("id", "author", "date"), InputMapping.NONE)).isEmpty();
  }

  @Test
  void theRestOfTheInputStays() {
    InputMapping input = new InputMapping("**/*", "csv", "kites", null, null, null, Map.of());
    assertThat(StandardFields.of(List.of("title"), input).orElseThrow().source())
        .isEqualTo("kites");
  }
}
