package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpFilesTest {
  private final Path root;

  DumpFilesTest(@TempDir Path root) throws IOException {
    this.root = root;
    for (String name : List.of("b.json", "a.jsonl.gz", "deep/er/c.md", ".tool", ".git/d.json")) {
      Path file = root.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  @Test
  void aFolderIsReadToAnyDepthWithoutHiddenFiles() throws IOException {
    assertThat(find("")).containsExactly("a.jsonl.gz", "b.json", "deep/er/c.md");
  }

  @Test
  void aLinkToAFolderIsFollowed() throws IOException {
    Path link = root.resolve("link");
    Files.createSymbolicLink(link, root.resolve("deep"));
    assertThat(DumpFiles.find(List.of(link.toString()), false)).hasSize(1);
  }

  @Test
  void aLinkThatLeavesTheFolderIsFoundAndRefused(@TempDir Path elsewhere) throws IOException {
    Files.createFile(elsewhere.resolve("secret.json"));
    Files.createSymbolicLink(root.resolve("out"), elsewhere);
    Files.createSymbolicLink(root.resolve("out.json"), elsewhere.resolve("secret.json"));
    assertThat(refusals(false)).containsExactly("out link_outside", "out.json link_outside");
    assertThat(refusals(true)).isEmpty();
    assertThat(DumpFiles.find(List.of(root.toString()), true)).hasSize(4);
  }

  @Test
  void aLinkThatStaysInsideIsTheFileItself() throws IOException {
    Files.createSymbolicLink(root.resolve("again.json"), root.resolve("b.json"));
    Files.createSymbolicLink(root.resolve("z"), root.resolve("deep"));
    assertThat(find("")).containsExactly("a.jsonl.gz", "b.json", "deep/er/c.md");
  }

  @Test
  void loopsAndLinksToNowhereAreFoundAndRefused() throws IOException {
    Files.createSymbolicLink(root.resolve("deep/loop"), root);
    Files.createSymbolicLink(root.resolve("gone"), root.resolve("nowhere"));
    assertThat(refusals(false)).containsExactly("deep/loop link_loop", "gone broken_link");
  }

  private List<String> refusals(boolean followsOutside) throws IOException {
    return DumpFiles.find(List.of(root.toString()), followsOutside).stream()
        .filter(file -> file.refusal() != null)
        .map(file -> root.relativize(Path.of(file.path())) + " " + file.refusal())
        .toList();
  }

  @Test
  void whatARunHasPublishedIsNoDump() throws IOException {
    Files.createDirectories(root.resolve("deep/.almanac"));
    assertThat(find("")).containsExactly("a.jsonl.gz", "b.json");
  }

  @Test
  void aGlobNamesWhatItMatches() throws IOException {
    assertThat(find("*.json*")).containsExactly("a.jsonl.gz", "b.json");
    assertThat(find("**/*.md")).containsExactly("deep/er/c.md");
  }

  @Test
  void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
    assertThat(find("b.json", "", "deep/../b.json")).hasSize(3);
  }

  @Test
  void anInputThatNamesNothingIsAFault() {
    assertThatThrownBy(() -> find("b.json", "missing.json"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing.json");
    assertThatThrownBy(() -> find("*.xml")).isInstanceOf(NoSuchFileException.class);
  }

  private List<String> find(String... inputs) throws IOException {
    List<String> under = java.util.Arrays.stream(inputs).map(input -> root + "/" + input).toList();
    return DumpFiles.find(under, false).stream()
        .map(file -> root.toAbsolutePath().normalize().relativize(Path.of(file.path())).toString())
        .toList();
  }
}
