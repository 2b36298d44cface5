package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String POSTS = "tables/posts/month=2026-03/part-0.parquet";
  private static final String DIGEST = "digests/2026/03/2026-03-10.md";

  @TempDir private Path folder = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void publish() throws IOException {
    output = folder.resolve("out");
    Path staged = folder.resolve("staged");
    write(staged.resolve(POSTS), "rows");
    write(staged.resolve(DIGEST), "page");
    write(staged.resolve("tables/runs/one.parquet"), "run");
    Files.createDirectories(output);
    Publication.commit(staged, output, Set.of());
  }

  @Test
  void findsNothingWhereAllIsAsPublished() throws IOException {
    assertThat(Verification.of(output)).isEqualTo(new Verification(2, 8, List.of(), false));
  }

  @Test
  void findsAFileThatIsMissing() throws IOException {
    Files.delete(output.resolve(POSTS));
    assertThat(differences()).containsExactly(POSTS + " is missing");
  }

  @Test
  void findsAFileThatIsThereBeside() throws IOException {
    write(output.resolve("digests/2026/03/2026-03-11.md"), "mine");
    assertThat(differences())
        .containsExactly("digests/2026/03/2026-03-11.md is not in the manifest");
  }

  @Test
  void findsAFileOfAnotherSize() throws IOException {
    Files.writeString(output.resolve(DIGEST), "pages");
    assertThat(differences()).containsExactly(DIGEST + " has 5 bytes, not 4");
  }

  @Test
  void findsAFileOfTheSameSizeWithOtherBytes() throws IOException {
    Files.writeString(output.resolve(DIGEST), "Page");
    assertThat(differences()).containsExactly(DIGEST + " has other bytes");
  }

  @Test
  void tellsThatACommitIsOpen() throws IOException {
    new Journal(List.of(), List.of()).writeTo(output);
    assertThat(Verification.of(output).isCommitOpen()).isTrue();
  }

  @Test
  void hasNothingToSayWithoutAManifest() {
    assertThatThrownBy(() -> Verification.of(folder)).isInstanceOf(NoSuchFileException.class);
  }

  private List<String> differences() throws IOException {
    return Verification.of(output).differences();
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, content);
  }
}
