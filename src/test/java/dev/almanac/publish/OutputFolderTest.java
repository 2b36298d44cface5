package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.OtherProcess;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final LockOwner OWNER =
      LockOwner.of(Instant.parse("2026-03-10T12:05:09Z"), "test");

  @TempDir private Path folder = Path.of("");

  @Test
  void refusesASecondHolderInTheSameProcess() throws IOException {
    try (OutputFolder first = OutputFolder.open(folder, OWNER)) {
      assertThat(first.path()).isEqualTo(folder);
      assertThatThrownBy(() -> OutputFolder.open(folder, OWNER))
          .isInstanceOf(BusyException.class)
          .hasMessage(
              "another run (pid %d on %s, since 2026-03-10T12:05:09Z, 0 s) is publishing into %s",
              ProcessHandle.current().pid(), OWNER.host(), folder);
    }
  }

  @Test
  void refusesASecondHolderOfAnotherProcess() throws Exception {
    try (OtherProcess other = OtherProcess.start(HoldFolder.class, folder.toString())) {
      assertThat(other.line()).isEqualTo("held");
      assertThatThrownBy(() -> OutputFolder.open(folder, OWNER))
          .isInstanceOf(BusyException.class)
          .hasMessageMatching(
              "another run \\(pid \\d+ on .+, since 2026-03-10T12:01:03Z, 4 min\\) is publishing"
                  + " into .+");
      assertThat(folder.resolve(".almanac/staging/half")).exists();
    }
  }

  @Test
  void refusesAHolderOnAnotherHostThoughTheLockDoesNotReachIt() throws Exception {
    try (OtherProcess other =
        OtherProcess.start(HoldFolder.class, folder.toString(), "elsewhere")) {
      assertThat(other.line()).isEqualTo("held");
      // As on a file system that does not carry locks from one host to another.
      Files.delete(folder.resolve(".almanac/lock"));
      assertThatThrownBy(() -> OutputFolder.open(folder, OWNER))
          .isInstanceOf(BusyException.class)
          .hasMessageContaining(" on elsewhere, since 2026-03-10T12:01:03Z, 4 min");
    }
  }

  @Test
  void takesOverFromAHolderOnAnotherHostThatGivesNoSignOfLife() throws Exception {
    try (OtherProcess other =
        OtherProcess.start(HoldFolder.class, folder.toString(), "elsewhere")) {
      assertThat(other.line()).isEqualTo("held");
      other.kill();
      try (OutputFolder next = OutputFolder.open(folder, OWNER)) {
        assertThat(next.staging()).doesNotExist();
      }
    }
  }

  @Test
  void makesNoSenseOfAnAgeWhenTheClockWasSetBack() throws IOException {
    LockOwner earlier = LockOwner.of(Instant.parse("2026-03-10T11:00:00Z"), "test");
    try (OutputFolder held = OutputFolder.open(folder, OWNER)) {
      assertThat(held.path()).isEqualTo(folder);
      assertThatThrownBy(() -> OutputFolder.open(folder, earlier))
          .hasMessageContaining("since 2026-03-10T12:05:09Z) is publishing");
    }
  }

  @Test
  void leavesNothingOfItsOwnButTheLockWhenItIsClosed() throws IOException {
    OutputFolder.open(folder, OWNER).close();
    assertThat(folder.resolve(".almanac")).isDirectoryContaining("glob:**/lock");
    assertThat(folder.resolve(".almanac").toFile().list()).containsExactly("lock");
  }

  @Test
  void clearsWhatADeadRunLeft() throws Exception {
    try (OtherProcess other = OtherProcess.start(HoldFolder.class, folder.toString())) {
      assertThat(other.line()).isEqualTo("held");
      other.kill();
      assertThat(folder.resolve(".almanac/staging/half")).exists();
      try (OutputFolder next = OutputFolder.open(folder, OWNER)) {
        assertThat(next.staging()).doesNotExist();
      }
    }
  }

  @Test
  void leavesNothingInStagingWhenItIsClosed() throws IOException {
    try (OutputFolder held = OutputFolder.open(folder, OWNER)) {
      Files.createDirectories(held.staging().resolve("files/tables"));
      Files.writeString(held.staging().resolve("files/tables/a"), "a");
    }
    assertThat(folder.resolve(".almanac/staging")).doesNotExist();
  }

  @Test
  void canBeHeldAgainAfterItWasClosed() throws IOException {
    OutputFolder.open(folder, OWNER).close();
    try (OutputFolder again = OutputFolder.open(folder, OWNER)) {
      assertThat(again.path()).isDirectory();
    }
  }

  @Test
  void makesTheFolderWhereThereIsNone() throws IOException {
    Path deep = folder.resolve("a/b");
    OutputFolder.open(deep, OWNER).close();
    assertThat(deep).isDirectory();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a");
    assertThatThrownBy(() -> OutputFolder.open(file, OWNER))
        .isInstanceOf(FileSystemException.class);
  }
}
