package dev.almanac.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.almanac.Invocation;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending, to a real SMTP server. */
class SendCommandTest {
  @TempDir private static Path output = Path.of("");
  private static GreenMail server;

  @BeforeAll
  static void start() {
    Invocation.runSample(
        output,
        "--forms=mail",
        "--mailFrom=Almanac <digest@example.org>",
        "--mailTo=ada@example.org,bo@example.org");
    ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
    server =
        new GreenMail(setup)
            .withConfiguration(
                GreenMailConfiguration.aConfig().withUser("ada@example.org", "digest", "sesame"));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  private static Invocation send(String edition, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "send";
    arguments[1] = "--output=" + output;
    arguments[2] = "--edition=" + edition;
    arguments[3] = "--smtp=127.0.0.1:" + server.getSmtp().getPort();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Invocation.of(arguments);
  }

  @Test
  void anEditionReachesEverybodyWhomItIsAddressedTo() throws Exception {
    assertThat(send("2026-03-24").exitCode()).isZero();
    MimeMessage[] received = server.getReceivedMessages();
    assertThat(received).hasSize(2);
    assertThat(received[0].getSubject()).isEqualTo("AI Alignment Daily Digest - 2026-03-24");
    assertThat(received[0].getHeader("Message-ID")[0]).endsWith("@almanac.invalid>");
    assertThat(received[0].getContentType()).startsWith("multipart/alternative");
  }

  @Test
  void anEditionThatIsNotThereIsMissingInput() {
    Invocation send = send("1999-01-01");
    assertThat(send.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(send.err()).contains("--forms=mail");
  }

  @Test
  void aServerThatDoesNotAnswerIsTriedAgain() {
    Invocation send =
        Invocation.of("send", "--output=" + output, "--edition=2026-03-24", "--smtp=127.0.0.1:1");
    assertThat(send.exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
  }

  @Test
  void aServerThatDoesNotSpeakTlsIsToldNothingWhereItMust() {
    int before = server.getReceivedMessages().length;
    assertThat(send("2026-03-24", "--startTls").exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
    assertThat(server.getReceivedMessages()).hasSize(before);
  }

  @Test
  void aPasswordIsSaidToNobodyWhoMightNotBeTheServer() {
    Invocation plain =
        Invocation.of(
            "send",
            "--output=" + output,
            "--edition=2026-03-24",
            "--smtp=mail.invalid:25",
            "--user=digest",
            "--passwordVariable=ALMANAC_TEST_KEY");
    assertThat(plain.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(plain.err()).contains("--startTls or --tls");
    assertThat(send("2026-03-24", "--passwordVariable=ALMANAC_TEST_KEY").exitCode())
        .isEqualTo(ExitCode.USAGE);
    assertThat(send("2026-03-24", "--startTls", "--tls").exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void tlsFromTheFirstByteIsNotTakenBackWhereTheServerSpeaksNone() {
    int before = server.getReceivedMessages().length;
    assertThat(send("2026-03-24", "--tls").exitCode()).isEqualTo(ExitCode.TRY_AGAIN);
    assertThat(server.getReceivedMessages()).hasSize(before);
  }

  @Test
  void aPortThatNoServerHasIsWrongUsage() {
    assertThat(
            Invocation.of("send", "--output=" + output, "--edition=2026-03-24", "--smtp=h:99999")
                .exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void noEditionNamesAPath() {
    assertThat(send("../../2026").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(send("2026-03-24", "--view=../x").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(send("2026-03-24", "--passwordVariable=NO_SUCH_VARIABLE").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }
}
