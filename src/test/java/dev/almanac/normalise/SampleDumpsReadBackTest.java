package dev.almanac.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.ingest.DumpFile;
import dev.almanac.ingest.DumpFiles;
import dev.almanac.ingest.ReadDump;
import dev.almanac.model.Markup;
import dev.almanac.model.RawRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleDumpsReadBackTest {
  private final TextCleaner cleaner = new TextCleaner();

  @Test
  void theCleanTextOfEverySampleIsCleanTextAlready() throws IOException {
    List<DumpFile> samples = DumpFiles.find(List.of("data/forum-dumps"), false);
    List<String> texts = samples.stream().flatMap(this::texts).toList();
    assertThat(texts).hasSizeGreaterThan(50);
    assertThat(texts)
        .allSatisfy(text -> assertThat(cleaner.clean(text, Markup.TEXT).text()).isEqualTo(text));
  }

  private Stream<String> texts(DumpFile file) {
    try {
      return ReadDump.of(file.path(), Files.readAllBytes(Path.of(file.path()))).records().stream()
          .map(RawRecord::body)
          .filter(Objects::nonNull)
          .map(body -> cleaner.clean(body.text(), body.markup()).text());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
