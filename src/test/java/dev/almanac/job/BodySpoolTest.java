package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.model.BodyRef;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodySpoolTest {
  private static final List<String> TEXTS =
      List.of("Größe – 模型 🤖", "", "a".repeat(1_000_000), "\u0000\n\n");

  @TempDir private Path folder = Path.of("");

  @Test
  void givesBackEveryTextInAnyOrder() throws IOException {
    List<BodyRef> refs = write();
    List<String> read = new ArrayList<>();
    Collections.reverse(refs);
    try (BodySpool.Reader reader = new BodySpool.Reader(folder)) {
      for (BodyRef ref : refs) {
        read.add(reader.read(ref));
      }
    }
    Collections.reverse(read);
    assertThat(read).isEqualTo(TEXTS);
  }

  @Test
  void writersOfOneFolderDoNotMeet() throws IOException {
    BodyRef one = write().get(0);
    BodyRef other = write().get(0);
    assertThat(one.file()).isNotEqualTo(other.file());
    assertThat(one.isPublished()).isFalse();
  }

  @Test
  void aWriterWithoutTextsLeavesNoFile() throws IOException {
    new BodySpool.Writer(folder).close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aSpoolThatEndsEarlyIsAFault() throws IOException {
    BodyRef ref = write().get(2);
    try (BodySpool.Reader reader = new BodySpool.Reader(folder)) {
      assertThatThrownBy(() -> reader.read(new BodyRef(ref.file(), 1L << 20, 50)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("ends early");
    }
  }

  private List<BodyRef> write() throws IOException {
    List<BodyRef> refs = new ArrayList<>();
    try (BodySpool.Writer writer = new BodySpool.Writer(folder)) {
      for (String text : TEXTS) {
        refs.add(writer.write(text));
      }
    }
    return refs;
  }
}
