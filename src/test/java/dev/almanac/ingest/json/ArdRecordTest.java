package dev.almanac.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.ReadDump;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ArdRecordTest {

  @Test
  void theFieldsOfARecordAreTakenAsTheyStand() throws IOException {
    RawRecord record =
        read(
            """
            "url": "https://example.org/a", "source": "blogs", "title": "A", "text": "# Head",
            "date_published": "2026-03-01T10:00:00Z", "karma": 5, "tags": ["AI"], "summary": "So."
            """);
    assertThat(record.origin().format()).isEqualTo(DumpFormat.ARD);
    assertThat(record.address().nativeId()).isEqualTo("0a1b");
    assertThat(record.address().url()).isEqualTo("https://example.org/a");
    assertThat(record.timing().publishedAt()).isEqualTo("2026-03-01T10:00:00Z");
    assertThat(record.counters().karma()).isEqualTo(5);
    assertThat(record.tags()).containsExactly("AI");
    assertThat(ReadDump.body(record).text()).isEqualTo("# Head");
    assertThat(ReadDump.body(record).markup()).isEqualTo(Markup.MARKDOWN);
    assertThat(record.summary()).isEqualTo("So.");
  }

  @Test
  void authorsAreAList() throws IOException {
    assertThat(read("\"date_published\": null, \"authors\": [\"Zoe\", \"Ann\"]").authors())
        .containsExactly("Zoe", "Ann");
  }

  @Test
  void authorsMayBeOneText() throws IOException {
    assertThat(read("\"date_published\": null, \"authors\": \"Zoe\"").authors())
        .containsExactly("Zoe");
  }

  @Test
  void authorsMayBeNullOrMissing() throws IOException {
    assertThat(read("\"date_published\": null, \"authors\": null").authors()).isEmpty();
    assertThat(read("\"date_published\": null").authors()).isEmpty();
  }

  private static RawRecord read(String fields) throws IOException {
    return ReadDump.of("{\"id\": \"0a1b\", " + fields.replace("\n", " ") + "}").only();
  }
}
