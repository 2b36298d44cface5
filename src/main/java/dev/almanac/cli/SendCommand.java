package dev.almanac.cli;

import dev.almanac.digest.mail.Smtp;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac send}: an edition's message, through a mail server. */
@Command(
    name = "send",
    description = {
      "Sends the message of an edition through a mail server, to whom it is addressed. The run that"
          + " published it was given --forms=mail, --mailFrom and --mailTo.",
      ""
    },
    synopsisHeading = "Usage: ",
    footer = {
      "",
      "Examples:",
      "  almanac send --output=out --edition=2025-06-17 --smtp=mail.example.org:587 --startTls \\",
      "    --user=digest --passwordVariable=SMTP_PASSWORD",
      "  sendmail -t < out/digests/2025/06/2025-06-17.eml      (does the same)"
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
  private static final Pattern SERVER =
      Pattern.compile("([^:/\\s]+|\\[[0-9a-fA-F:]+\\]):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern EDITION =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-\\d{2})?|-W\\d{2})?");
  private static final Pattern VIEW = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder into which the job has published.")
  private Path output = Path.of("");

  @Option(
      names = "--edition",
      required = true,
      paramLabel = "EDITION",
      description = "2025-06-17, 2025-W25, 2025-06 or 2025.")
  private String edition = "";

  @Option(names = "--view", paramLabel = "ID", description = "Of a view. Default: of all posts.")
  private @Nullable String view;

  @Option(
      names = "--smtp",
      required = true,
      paramLabel = "HOST:PORT",
      description = "The mail server.")
  private String smtp = "";

  @Option(
      names = "--startTls",
      description = "Whether the server must speak TLS before anything is said.")
  private boolean startTls;

  @Option(names = "--tls", description = "Whether the server speaks TLS from the first byte on.")
  private boolean tls;

  @Option(names = "--user", paramLabel = "NAME", description = "Who logs in. Default: nobody.")
  private @Nullable String user;

  @Option(
      names = "--passwordVariable",
      paramLabel = "NAME",
      description = "Environment variable that holds the password; never the password itself.")
  private @Nullable String passwordVariable;

  /** A password is said to nobody who might not be the server. */
  private Smtp.Security security(String host) throws CommandException {
    if (startTls && tls) {
      throw new CommandException(ExitCode.USAGE, "--startTls or --tls, not both", null);
    }
    if ((passwordVariable == null) != (user == null)) {
      throw new CommandException(ExitCode.USAGE, "--user and --passwordVariable go together", null);
    }
    if (user != null && !startTls && !tls && !HERE.contains(host)) {
      throw new CommandException(
          ExitCode.USAGE, "a password needs --startTls or --tls, but to this machine", null);
    }
    return tls ? Smtp.Security.TLS : startTls ? Smtp.Security.START_TLS : Smtp.Security.NONE;
  }

  @Override
  public Integer call() throws CommandException, IOException {
    Matcher server = SERVER.matcher(smtp);
    Matcher name = EDITION.matcher(edition);
    String ofView = view;
    if (!server.matches()
        || !name.matches()
        || Integer.parseInt(server.group(2)) > LAST_PORT
        || (ofView != null && !VIEW.matcher(ofView).matches())) {
      throw new CommandException(
          ExitCode.USAGE,
          "--smtp is HOST:PORT, --edition such as 2025-06-17, --view the id of one",
          null);
    }
    Path file = output.resolve("digests");
    file = ofView == null ? file : file.resolve("views").resolve(ofView);
    file = file.resolve(name.group(1));
    file = name.group(2) == null ? file : file.resolve(name.group(2));
    file = file.resolve(edition + ".eml");
    if (!Files.isRegularFile(file)) {
      throw new CommandException(
          ExitCode.INPUT, "there is no " + file + "; run with --forms=mail", null);
    }
    String password = passwordVariable == null ? null : System.getenv(passwordVariable);
    if (passwordVariable != null && password == null) {
      throw new CommandException(
          ExitCode.USAGE, "the environment has no variable " + passwordVariable, null);
    }
    Smtp to =
        new Smtp(
            server.group(1),
            Integer.parseInt(server.group(2)),
            security(server.group(1)),
            user,
            password);
    try {
      to.send(file);
    } catch (MessagingException e) {
      throw new CommandException(
          ExitCode.TRY_AGAIN, to + " did not take the message: " + e.getMessage(), e);
    }
    var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
    out.println("Sent " + file);
    out.flush();
    return ExitCode.DONE;
  }
}
