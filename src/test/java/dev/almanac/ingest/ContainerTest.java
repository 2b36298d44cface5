package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
          '# Reading list - 2026-03-05'                       | UNKNOWN
          'See # AI Digest - 2026-03-05'                      | UNKNOWN
          '<?xml version="1.0"?><rss/>'                       | UNKNOWN
          'title,url'                                         | UNKNOWN
          ''                                                  | EMPTY
          ' '                                                 | EMPTY
          """)
  void theFirstBytesTell(String text, Container container) throws IOException {
    assertThat(sniff(text)).isEqualTo(container);
    assertThat(sniff(" \r\n\t" + text)).isEqualTo(container);
    assertThat(sniff("\ufeff" + text)).isEqualTo(container);
  }

  @Test
  void windowsLineEndsDoNotMatter() throws IOException {
    assertThat(sniff("# AI Digest - 2026-03-05\r\n\r\n## Key")).isEqualTo(Container.DIGEST);
  }

  @Test
  void endlessWhiteSpaceIsNotEmptiness() throws IOException {
    assertThat(sniff(" ".repeat(5000) + "[]")).isEqualTo(Container.UNKNOWN);
  }

  @Test
  void theStreamIsLeftBehindTheByteOrderMark() throws IOException {
    InputStream in = stream("\ufeff[1]");
    Container.sniff(in);
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("[1]");
  }

  @Test
  void withoutAByteOrderMarkNothingIsTaken() throws IOException {
    InputStream in = stream(" [1]");
    Container.sniff(in);
    assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(" [1]");
  }

  private static Container sniff(String text) throws IOException {
    return Container.sniff(stream(text));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
