package dev.almanac.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputMappingsTest {

  @Test
  void anInputSaysWhichFilesAndHow() throws IOException {
    List<InputMapping> inputs =
        Mappings.all(
            """
            - pattern: "**/kites/*.csv"
              format: csv
              source: kites
              zone: Europe/London
              fields: {title: headline, tags: {path: labels, separator: ";"}}
            - pattern: /dumps/*.jsonl
              format: jsonl
            """);
    InputMapping first = inputs.get(0);
    assertThat(first.format()).isEqualTo("csv");
    assertThat(first.source()).isEqualTo("kites");
    assertThat(first.zone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(first.isMapped()).isTrue();
    assertThat(first.fields()).containsOnlyKeys("title", "tags");
    assertThat(first.fields().get("title")).isEqualTo(FieldMapping.at("headline"));
    assertThat(inputs.get(1).format()).isEqualTo("jsonl");
    assertThat(inputs.get(1).isMapped()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|spec.yaml: inputs is a list of maps",
        "[kites]|spec.yaml: input 1: an input is a map",
        "[{format: csv}]|spec.yaml: input 1: the pattern of its files is missing",
        "[{pattern: 'a{b'}]|spec.yaml: input 1: pattern \"a{b\": Missing '}",
        "[{pattern: a, patern: b}]|spec.yaml: input 1: no key is called \"patern\"; did you mean pattern?",
        "[{pattern: a, format: cvs}]|spec.yaml: input 1: no format is called \"cvs\"; did you mean csv?",
        "[{pattern: a, zone: Mars/Base}]|spec.yaml: input 1: no time zone is called \"Mars/Base\"",
        "[{pattern: a, source: [b]}]|spec.yaml: input 1: source takes a text",
        "[{pattern: a, fields: [b]}]|spec.yaml: input 1: fields is a map from fields to paths",
        "[{pattern: a, format: rss, fields: {url: b}}]|spec.yaml: input 1: the fields of the format rss are known and cannot be named",
        "[{pattern: a}, {pattern: a, fields: {tilte: b}}]|spec.yaml: input 2: no field is called \"tilte\"; did you mean title?"
      })
  void aWrongInputIsSaidInOneLine(String inputs, String message) {
    assertThatThrownBy(() -> Mappings.all(inputs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: ''|title: a field is a path or a map of options",
        "title: [a]|title: a field is a path or a map of options",
        "title: {path: a, value: b}|title: takes exactly one of path, template and value",
        "title: {}|title: takes exactly one of path, template and value",
        "title: {pth: a}|title: no option is called \"pth\"; did you mean path?",
        "title: {path: a, pattern: d}|title: only a date has a pattern",
        "title: {path: a, markup: html}|title: only a body has markup",
        "title: {path: a, separator: ;}|title: only authors and tags have a separator",
        "body: {path: a, markup: htm}|body: no markup is called \"htm\"; did you mean html?",
        "kind: {value: pots}|kind: no kind is called \"pots\"; did you mean post?",
        "url: {template: 'x/{id'}|url: template \"x/{id\": the brace at character 3 names no field",
        "url: {template: 'x/{}'}|url: template \"x/{}\": the brace at character 3 names no field",
        "url: {template: 'x/id}'}|url: template \"x/id}\": the brace at character 5 closes nothing",
        "url: {template: 'x'}|url: template \"x\": it names no field in braces",
        "published_at: {path: a, pattern: 'd bbb'}|published_at: pattern \"d bbb\": Unknown pattern letter: b"
      })
  void aWrongFieldIsSaidInOneLine(String field, String message) {
    assertThatThrownBy(() -> Mappings.fields(field))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("spec.yaml: input 1: " + message);
  }

  @Test
  void aNameThatIsNoSlipIsAnsweredWithAllThatAreKnown() {
    assertThatThrownBy(() -> Mappings.fields("weather: a"))
        .hasMessageContaining(
            "known are id, url, target, target_relation, canonical_source, source, title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"**/kites/*.csv", "/dumps/kites/a.csv", "/dumps/**", "/dumps/*/a.{csv,tsv}"})
  void aPatternIsAGlobOfAbsolutePaths(String pattern) throws IOException {
    InputMapping input = Mappings.all("[{pattern: '" + pattern + "'}]").get(0);
    assertThat(input.matches(Path.of("/dumps/kites/a.csv"))).isTrue();
    assertThat(input.matches(Path.of("/dumps/kites/../kites/a.csv"))).isTrue();
    assertThat(input.matches(Path.of("/other/a.csv"))).isFalse();
  }

  @Test
  void noMappingIsForNoFile() {
    assertThat(InputMapping.NONE.matches(Path.of("/dumps/a.csv"))).isFalse();
  }

  @Test
  void aMappingTravelsToTheWorkers() throws IOException, ClassNotFoundException {
    InputMapping mapping = Mappings.fields("title: a", "url: {template: 'x/{id}'}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(mapping);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(mapping);
    }
  }

  @Test
  void theColumnsOfAMappingAreThoseThatTheTableHas() throws IOException {
    InputMapping mapping =
        Mappings.fields(
            "title: a", "authors: by.name", "url: {template: '{/id}-{c.d}'}", "id: nope");
    assertThat(mapping.columns(List.of("a", "by", "c.d", "id", "other")))
        .containsExactly("a", "by", "c.d", "id");
  }

  @Test
  void aFolderIsMeantWithAllInIt() throws IOException {
    InputMapping input = Mappings.all("[{pattern: /dumps/kites, source: kites}]").get(0);
    assertThat(input.matches(Path.of("/dumps/kites/2013/a.json"))).isTrue();
    assertThat(input.matches(Path.of("/dumps/kites"))).isTrue();
    assertThat(input.matches(Path.of("/dumps/kites.json"))).isFalse();
  }
}
