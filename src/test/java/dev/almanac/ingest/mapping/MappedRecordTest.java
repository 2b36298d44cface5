package dev.almanac.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedRecordTest {
  private static final Origin ORIGIN = new Origin("dump.json", 7, DumpFormat.JSON);

  private static RawRecord read(String json, String... fields) throws IOException {
    return read(json, Mappings.fields(fields));
  }

  private static RawRecord read(String json, InputMapping mapping) throws IOException {
    return MappedRecord.read(new JsonMapper().readTree(json), ORIGIN, mapping, () -> json);
  }

  private static String quoted(String text) {
    return new JsonMapper().createObjectNode().textNode(text).toString();
  }

  @Test
  void fieldsAreFoundByTheirNames() throws IOException {
    RawRecord record = read("{\"headline\":\"On kites\"}", "title: headline", "url: link");
    assertThat(record.title()).isEqualTo("On kites");
    assertThat(record.address().url()).isNull();
    assertThat(record.origin()).isEqualTo(ORIGIN);
    assertThat(record.raw().get()).isEqualTo("{\"headline\":\"On kites\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/meta/titles/1", "meta.titles.1"})
  void aPathLeadsIntoObjectsAndLists(String path) throws IOException {
    String json = "{\"meta\":{\"titles\":[\"one\",\"two\"]}}";
    assertThat(read(json, "title: " + path).title()).isEqualTo("two");
  }

  @Test
  void aNameWithDotsThatIsThereIsTheName() throws IOException {
    assertThat(read("{\"a.b\":\"flat\",\"a\":{\"b\":\"deep\"}}", "title: a.b").title())
        .isEqualTo("flat");
  }

  @Test
  void aNameLookedUpInAListGivesAList() throws IOException {
    String json = "{\"authors\":[{\"name\":\"Ann\"},{\"name\":null},{\"name\":\"Bo\"}]}";
    assertThat(read(json, "authors: authors.name").authors()).containsExactly("Ann", "Bo");
    assertThat(read(json, "authors: authors").authors()).containsExactly("Ann", "Bo");
  }

  @Test
  void aTextOfAuthorsIsSplitOnlyWhereTheMappingSaysSo() throws IOException {
    String json = "{\"by\":\"Ann Lee, MD; Bo\"}";
    assertThat(read(json, "authors: by").authors()).containsExactly("Ann Lee, MD; Bo");
    assertThat(read(json, "authors: {path: by, separator: ;}").authors())
        .containsExactly("Ann Lee, MD", "Bo");
  }

  @Test
  void aTextOfTagsIsSplitAtCommas() throws IOException {
    assertThat(read("{\"tags\":\"kites, wind,,\"}", "tags: tags").tags())
        .containsExactly("kites", "wind");
    assertThat(read("{\"tags\":[\"a, b\",\"c\"]}", "tags: tags").tags())
        .containsExactly("a, b", "c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "22|22",
        "~22~|22",
        "~22 comments~|22",
        "~1 comment~|1",
        "~No comments~|0",
        "~1,234~|1234",
        "~-3~|-3",
        "~\u22123~|-3",
        "~+5 karma points~|5",
        "12.0|12",
        "~12.0~|12"
      })
  void countsAreReadFromNumbersAndTheirNames(String value, int count) throws IOException {
    String json = "{\"n\":" + value.replace('~', '"') + "}";
    assertThat(read(json, "comments: n").counters().comments()).isEqualTo(count);
    assertThat(read(json, "karma: n").counters().karma()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"1.2k\"",
        "12.5",
        "\"12.5\"",
        "\"1,2\"",
        "\"\"",
        "null",
        "true",
        "\"n/a\"",
        "[1]",
        "3000000000",
        "1e999999999",
        "\"99999999999999999999\"",
        "\"3 4\"",
        "\"about 5\""
      })
  void whatIsNoCountIsNotGuessed(String value) throws IOException {
    RawRecord record = read("{\"n\":" + value + "}", "karma: n");
    assertThat(record.counters().karma()).isNull();
  }

  @Test
  void aTemplateIsFilledInWithWhatTheRecordHolds() throws IOException {
    String url = "url: {template: 'https://example.org/{meta.id}?q={title}'}";
    assertThat(read("{\"meta\":{\"id\":5},\"title\":\" A/b é? \"}", url).address().url())
        .isEqualTo("https://example.org/5?q=A%2Fb%20%C3%A9%3F");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":[1]}"})
  void aTemplateWithAPartMissingIsNoLink(String json) throws IOException {
    assertThat(read(json, "url: {template: 'https://example.org/{id}'}").address().url()).isNull();
  }

  @Test
  void aValueIsTheSameForAll() throws IOException {
    assertThat(read("{}", "tags: {value: 'kites,wind'}", "title: {value: Untitled}").tags())
        .containsExactly("kites", "wind");
    assertThat(read("{}", "kind: {value: question}").standing().kind())
        .isEqualTo(PostKind.QUESTION);
  }

  @Test
  void thePatternAndTheZoneOfADateGoWithIt() throws IOException {
    InputMapping mapping =
        Mappings.all(
                "[{pattern: '**/*', source: kites, zone: Europe/London, fields: {published_at:"
                    + " {path: meta.date, pattern: d MMM uuuu}}}]")
            .get(0);
    RawRecord record = read("{\"meta\":{\"date\":\"3 May 2020\"}}", mapping);
    assertThat(record.timing())
        .isEqualTo(
            new RawRecord.Timing("3 May 2020", "d MMM uuuu", ZoneId.of("Europe/London"), null));
    assertThat(record.address().source()).isEqualTo("kites");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-05-03,seen_on: day",
    "2020-05-03T23:00:00Z,seen_on: day",
    "3rd May 2020,'seen_on: {path: day, pattern: \"d[''rd''] MMM uuuu\"}'"
  })
  void theDayOnWhichItWasSeenIsADay(String day, String field) throws IOException {
    assertThat(read("{\"day\":\"" + day + "\"}", field).timing().seenOn())
        .isEqualTo(LocalDate.of(2020, 5, 3));
  }

  @Test
  void aDayThatIsNoneIsMissing() throws IOException {
    assertThat(read("{\"day\":\"2020-02-31\"}", "seen_on: day").timing().seenOn()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Kites fly.|HTML",
        "Kites </p> fly.|HTML",
        "<!-- x --> Kites|HTML",
        "# Kites|MARKDOWN",
        "<https://example.org> has kites|MARKDOWN",
        "1 < 2 and `<br>` and <em>so</em>|MARKDOWN"
      })
  void aBodyTellsItsMarkup(String body, Markup markup) throws IOException {
    RawRecord record = read("{\"b\":" + quoted(body) + "}", "body: b");
    assertThat(ReadDump.body(record)).isEqualTo(new RawRecord.Body(body, markup));
  }

  @Test
  void aMappingMayNameTheMarkup() throws IOException {
    assertThat(ReadDump.body(read("{\"b\":\"<p>\"}", "body: {path: b, markup: text}")).markup())
        .isEqualTo(Markup.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "\"true\"", "\"True\"", "1", "\"1\"", "\"yes\""})
  void whatIsWithheldSaysSo(String yes) throws IOException {
    String json = "{\"hidden\":" + yes + ",\"gone\":false}";
    assertThat(read(json, "draft: hidden", "deleted: gone").standing().withheld())
        .isEqualTo("draft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "\"False\"", "0", "null", "\"\"", "\"no\"", "2"})
  void anythingElseIsShown(String no) throws IOException {
    assertThat(read("{\"hidden\":" + no + "}", "unlisted: hidden").standing().withheld()).isNull();
  }

  @Test
  void aPostThatPointsElsewhereIsALinkPost() throws IOException {
    String json = "{\"url\":\"https://a.org/1\",\"to\":\"https://b.org\",\"kind\":\"other\"}";
    RawRecord record = read(json, "url: url", "target: to", "kind: kind");
    assertThat(record.address().target()).isEqualTo("https://b.org");
    assertThat(record.standing().kind()).isEqualTo(PostKind.LINKPOST);
  }

  @Test
  void itsOwnAddressIsNoTarget() throws IOException {
    RawRecord record = read("{\"url\":\"https://a.org/1\"}", "url: url", "target: url");
    assertThat(record.address().target()).isNull();
    assertThat(record.standing()).isEqualTo(RawRecord.Standing.POST);
  }
}
