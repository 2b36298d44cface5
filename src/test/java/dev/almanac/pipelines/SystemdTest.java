package dev.almanac.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The units as {@code systemd-analyze} reads them. */
class SystemdTest {
  private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");
  private static final Path UNITS = Path.of("pipelines/systemd");

  @TempDir private Path folder = Path.of("");

  @Test
  void systemdTakesTheUnits() throws IOException, InterruptedException {
    assertThat(verified(service(), timer())).isEmpty();
  }

  @Test
  void aWordThatItDoesNotKnowWouldBeSeen() throws IOException, InterruptedException {
    assertThat(verified(service().replace("RestartSec", "RestartSeconds"), timer()))
        .contains("RestartSeconds");
    assertThat(verified(service(), timer().replace("01:15:00", "01:75:00"))).contains("01:75:00");
  }

  @Test
  void exitCodesThatAnotherTryDoesNotMendEndIt() throws IOException {
    assertThat(service())
        .contains("\nRestart=on-failure\n", "\nRestartPreventExitStatus=2 3 4 5\n");
  }

  private String verified(String service, String timer) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(ANALYZE), "no systemd-analyze on this machine");
    // Its program and its user need not be on the machine of a build.
    Files.writeString(
        folder.resolve("almanac.service"),
        service.replace("/opt/almanac/pipelines/daily.sh", "/bin/true"));
    Files.writeString(folder.resolve("almanac.timer"), timer);
    Process process =
        new ProcessBuilder(
                ANALYZE.toString(),
                "verify",
                "--man=no",
                "--recursive-errors=no",
                folder.resolve("almanac.service").toString(),
                folder.resolve("almanac.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  private static String service() throws IOException {
    return Files.readString(UNITS.resolve("almanac.service"));
  }

  private static String timer() throws IOException {
    return Files.readString(UNITS.resolve("almanac.timer"));
  }
}
