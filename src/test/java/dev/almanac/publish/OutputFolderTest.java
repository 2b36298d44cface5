package dev.almanac.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.OtherProcess;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void refusesASecondHolderInTheSameProcess() throws IOException {
    try (OutputFolder first = OutputFolder.open(folder)) {
      assertThat(first.path()).isEqualTo(folder);
      assertThatThrownBy(() -> OutputFolder.open(folder))
          .isInstanceOf(BusyException.class)
          .hasMessage("another run is publishing into " + folder);
    }
  }

  @Test
  void refusesASecondHolderOfAnotherProcess() throws Exception {
    try (OtherProcess other = OtherProcess.start(HoldFolder.class, folder.toString())) {
      assertThat(other.line()).isEqualTo("held");
      assertThatThrownBy(() -> OutputFolder.open(folder)).isInstanceOf(BusyException.class);
      assertThat(folder.resolve(".almanac/staging/half")).exists();
    }
  }

  @Test
  void clearsWhatADeadRunLeft() throws Exception {
    try (OtherProcess other = OtherProcess.start(HoldFolder.class, folder.toString())) {
      assertThat(other.line()).isEqualTo("held");
      other.kill();
      assertThat(folder.resolve(".almanac/staging/half")).exists();
      try (OutputFolder next = OutputFolder.open(folder)) {
        assertThat(next.staging()).doesNotExist();
      }
    }
  }

  @Test
  void leavesNothingInStagingWhenItIsClosed() throws IOException {
    try (OutputFolder held = OutputFolder.open(folder)) {
      Files.createDirectories(held.staging().resolve("files/tables"));
      Files.writeString(held.staging().resolve("files/tables/a"), "a");
    }
    assertThat(folder.resolve(".almanac/staging")).doesNotExist();
  }

  @Test
  void canBeHeldAgainAfterItWasClosed() throws IOException {
    OutputFolder.open(folder).close();
    try (OutputFolder again = OutputFolder.open(folder)) {
      assertThat(again.path()).isDirectory();
    }
  }

  @Test
  void makesTheFolderWhereThereIsNone() throws IOException {
    Path deep = folder.resolve("a/b");
    OutputFolder.open(deep).close();
    assertThat(deep).isDirectory();
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "a");
    assertThatThrownBy(() -> OutputFolder.open(file)).isInstanceOf(FileSystemException.class);
  }
}
