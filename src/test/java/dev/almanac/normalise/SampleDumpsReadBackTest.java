package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.DumpFiles;
import dev.almanac.ingest.DumpReader;
import dev.almanac.ingest.RecordSink;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import dev.almanac.model.Reject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleDumpsReadBackTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void theCleanTextOfEverySampleIsCleanTextAlready() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : DumpFiles.find(List.of("data/forum-dumps"))) {
      try (InputStream bytes = Files.newInputStream(file)) {
        DumpReader.read(file.toString(), bytes, new Cleaning(texts));
      }
    }
    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(texts)
        .allSatisfy(text -> assertThat(cleaner.clean(text, Markup.TEXT).text()).isEqualTo(text));
  }

  private final class Cleaning implements RecordSink {
    private final List<String> texts;

    Cleaning(List<String> texts) {
      this.texts = texts;
    }

    @Override
    public void accept(RawRecord record) {
      String body = record.body();
      if (body != null) {
        texts.add(cleaner.clean(body, record.markup()).text());
      }
    }

    @Override
    public void reject(Reject reject) {
      assertThat(reject.reason()).as("samples hold damage on purpose").isNotBlank();
    }
  }
}
