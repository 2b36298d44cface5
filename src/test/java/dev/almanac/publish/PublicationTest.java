package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private static final String POSTS = "tables/posts/month=2026-03/part-0.parquet";
  private static final String DIGEST = "digests/2026/03/2026-03-10.md";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private Set<String> kept = Set.of();

  @Test
  void publishesNewFiles() throws IOException {
    stage(POSTS, "a");
    stage(DIGEST, "b");
    assertThat(commit()).isEqualTo(new Publication.Outcome(2, 0, 0));
    assertThat(output().resolve(POSTS)).hasContent("a");
    assertThat(output().resolve(DIGEST)).hasContent("b");
  }

  @Test
  void replacesAFileThatHasChanged() throws IOException {
    published(POSTS, "before");
    stage(POSTS, "after");
    assertThat(commit()).isEqualTo(new Publication.Outcome(1, 0, 0));
    assertThat(output().resolve(POSTS)).hasContent("after");
  }

  @Test
  void leavesAFileThatHasNotChangedWithItsTime() throws IOException {
    published(POSTS, "same");
    stage(POSTS, "same");
    assertThat(commit()).isEqualTo(new Publication.Outcome(0, 1, 0));
    assertThat(Files.getLastModifiedTime(output().resolve(POSTS))).isEqualTo(LONG_AGO);
  }

  @Test
  void aCommitThatWasCutOffIsFinishedWhenTheFolderIsNextOpened() throws IOException {
    published(POSTS, "before");
    published("tables/posts/month=2026-02/part-0.parquet", "obsolete");
    stage(POSTS, "after");
    stage(DIGEST, "new");
    Path staged = folder.resolve("staged");
    new Journal(
            List.of(Manifest.Entry.of(staged, DIGEST), Manifest.Entry.of(staged, POSTS)),
            List.of("tables/posts/month=2026-02/part-0.parquet"))
        .writeTo(output());
    // Cut off between the two moves.
    Files.createDirectories(output().resolve(DIGEST).resolveSibling(""));
    Files.move(folder.resolve("staged").resolve(DIGEST), output().resolve(DIGEST));

    Publication.recover(folder.resolve("staged"), output());

    assertThat(output().resolve(POSTS)).hasContent("after");
    assertThat(output().resolve(DIGEST)).hasContent("new");
    assertThat(output().resolve("tables/posts")).isDirectoryNotContaining("glob:**month=2026-02");
    assertThat(Journal.of(output())).isEmpty();
    assertThat(output().resolve(Manifest.NAME)).exists();
  }

  @Test
  void removesAFileThatIsNeitherBuiltNorKeptAndTheFolderThatItLeavesEmpty() throws IOException {
    published(POSTS, "a");
    published("tables/posts/month=2026-02/part-0.parquet", "b");
    stage(POSTS, "a");
    assertThat(commit()).isEqualTo(new Publication.Outcome(0, 1, 1));
    assertThat(output().resolve("tables/posts")).isDirectoryNotContaining("glob:**month=2026-02");
  }

  @Test
  void neverRemovesTheRowsOfEarlierRuns() throws IOException {
    published("tables/runs/one.parquet", "1");
    stage("tables/runs/two.parquet", "2");
    assertThat(commit()).isEqualTo(new Publication.Outcome(1, 0, 0));
    assertThat(output().resolve("tables/runs/one.parquet")).hasContent("1");
    assertThat(output().resolve("tables/runs/two.parquet")).hasContent("2");
  }

  @Test
  void doesNotPublishUnfinishedFiles() throws IOException {
    stage("tables/posts/month=2026-03/.part-0.parquet.123", "half");
    assertThat(commit()).isEqualTo(new Publication.Outcome(0, 0, 0));
    assertThat(output().resolve("tables")).doesNotExist();
  }

  @Test
  void doesNotPublishWhatLiesInAnEnginesOwnFolder() throws IOException {
    stage("tables/.temp-beam-123/part", "half");
    assertThat(commit()).isEqualTo(new Publication.Outcome(0, 0, 0));
  }

  @Test
  void leavesAloneWhatIsNeitherTableNorDigest() throws IOException {
    published("notes.txt", "mine");
    stage(POSTS, "a");
    commit();
    assertThat(output().resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void theManifestListsEveryTableAndDigestWithItsSizeAndHash() throws Exception {
    stage(POSTS, "größe");
    stage(DIGEST, "");
    stage("tables/runs/one.parquet", "1");
    commit();
    assertThat(manifest())
        .isEqualTo(Map.of(DIGEST, "0 " + sha256(""), POSTS, "7 " + sha256("größe")));
  }

  @Test
  void keepsAFileThatTheRunDidNotBuildAgain() throws IOException {
    published(POSTS, "a");
    stage(DIGEST, "b");
    kept = Set.of(POSTS);
    assertThat(commit()).isEqualTo(new Publication.Outcome(1, 1, 0));
    assertThat(output().resolve(POSTS)).hasContent("a");
    assertThat(Files.getLastModifiedTime(output().resolve(POSTS))).isEqualTo(LONG_AGO);
  }

  @Test
  void theManifestTellsOfAnUntouchedFileWhatWasWritten() throws Exception {
    stage(POSTS, "a");
    commit();
    // Spoilt by the disk: it must not be recorded as if it were meant.
    Files.writeString(output().resolve(POSTS), "b");
    stage(DIGEST, "c");
    kept = Set.of(POSTS);
    commit();
    assertThat(manifest()).containsEntry(POSTS, "1 " + sha256("a"));
  }

  @Test
  void theManifestHoldsFilesThatStoodBeforeThereWasOne() throws Exception {
    published(POSTS, "a");
    kept = Set.of(POSTS);
    commit();
    assertThat(manifest()).isEqualTo(Map.of(POSTS, "1 " + sha256("a")));
  }

  @Test
  void aSnapshotIsWhatStandsAfterTheCommit() throws IOException {
    published(POSTS, "kept");
    published(DIGEST, "replaced");
    published("digests/2026/03/2026-03-11.md", "obsolete");
    published("tables/runs/one.parquet", "1");
    stage(DIGEST, "new");
    Path staged = folder.resolve("staged");
    Snapshot snapshot = Snapshot.after(staged, output(), Set.of(POSTS));
    assertThat(snapshot.names()).containsExactly(DIGEST, POSTS, "tables/runs/one.parquet");
    assertThat(snapshot.path(DIGEST)).hasContent("new");
    assertThat(snapshot.path(POSTS)).hasContent("kept");
    assertThat(snapshot.changedIn("")).containsExactly(DIGEST);
  }

  @Test
  void aFileThatIsKeptMustBeThere() throws IOException {
    published(DIGEST, "a");
    assertThatThrownBy(() -> Snapshot.after(folder.resolve("none"), output(), Set.of(POSTS)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theManifestOfTheSameFilesHasTheSameBytes() throws IOException {
    stage(POSTS, "a");
    commit();
    byte[] before = Files.readAllBytes(output().resolve("manifest.json"));
    stage(POSTS, "a");
    commit();
    assertThat(output().resolve("manifest.json")).hasBinaryContent(before);
  }

  private Map<String, String> manifest() throws IOException {
    Map<String, String> entries = new TreeMap<>();
    for (JsonNode file :
        new JsonMapper().readTree(output().resolve("manifest.json").toFile()).path("files")) {
      entries.put(
          file.path("name").asText(),
          file.path("bytes").asLong() + " " + file.path("sha256").asText());
    }
    return entries;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private Publication.Outcome commit() throws IOException {
    Files.createDirectories(output());
    return Publication.commit(folder.resolve("staged"), output(), kept);
  }

  private Path output() {
    return folder.resolve("output");
  }

  private void stage(String name, String content) throws IOException {
    write(folder.resolve("staged").resolve(name), content);
  }

  private void published(String name, String content) throws IOException {
    Path file = output().resolve(name);
    write(file, content);
    Files.setLastModifiedTime(file, LONG_AGO);
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, content);
  }
}
