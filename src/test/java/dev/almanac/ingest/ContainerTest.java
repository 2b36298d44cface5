package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"_id":"a"}]                                       | JSON_ARRAY
          []                                                  | JSON_ARRAY
          {"data":{"posts":{"results":[]}}}                   | JSON_ANSWER
          { "data" : { "posts" : {}}}                         | JSON_ANSWER
          {"_id":"a"}                                         | JSON_LINES
          {"data":null}                                       | JSON_LINES
          '# AI Alignment Daily Digest - 2026-03-05'          | DIGEST
          '# Reading Digest - 2026-03-05 '                    | DIGEST
          '# Reading list - 2026-03-05'                       | MARKDOWN
          'See # AI Digest - 2026-03-05'                      | UNKNOWN
          '<?xml version="1.0"?><rss version="2.0">'           | FEED
          '<feed xmlns="http://www.w3.org/2005/Atom">'        | FEED
          '<!doctype html><html>'                             | HTML
          'title,url'                                         | TABLE
          'some text, and more'                               | UNKNOWN
          '"_id":"a"}'                                        | JSON_LINES
          'x{"_id":"a"}'                                      | JSON_LINES
          'see "a": b'                                        | UNKNOWN
          ''                                                  | EMPTY
          ' '                                                 | EMPTY
          """)
  void theFirstBytesTell(String text, Container container) {
    assertThat(Container.of(text, true)).isEqualTo(container);
    assertThat(Container.of(" \r\n\t" + text, true)).isEqualTo(container);
  }

  @Test
  void windowsLineEndsDoNotMatter() {
    assertThat(Container.of("# AI Digest - 2026-03-05\r\n\r\n## Key", true))
        .isEqualTo(Container.DIGEST);
  }

  @Test
  void endlessWhiteSpaceIsNotEmptiness() {
    assertThat(Container.of(" ".repeat(4096), false)).isEqualTo(Container.UNKNOWN);
  }
}
