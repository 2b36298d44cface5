package dev.almanac.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac serve}: the published site, for a look. */
@Command(
    name = "serve",
    description = {
      "Shows the published site to this machine alone, until it is interrupted. Builds nothing: what a run"
          + " publishes meanwhile is shown from then on.",
      ""
    },
    synopsisHeading = "Usage: ",
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private static final int PORT = 8080;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder into which the job has published. Default: out/sample.")
  private Path output = Path.of(QueryCommand.SAMPLE_OUTPUT);

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for any that is free. Default: ${DEFAULT-VALUE}.")
  private int port = PORT;

  @Override
  public Integer call() throws CommandException, IOException, InterruptedException {
    Path site = output.resolve("site");
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      throw new CommandException(
          ExitCode.INPUT, "no site is published in " + output + "; run with --forms=site", null);
    }
    try (SiteServer server = SiteServer.start(site, port)) {
      var out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
      out.println("The site is at " + server.address() + " (end with Ctrl-C)");
      out.flush();
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw new CommandException(
          ExitCode.TRY_AGAIN, "port " + port + " is in use; give another --port", e);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, "--port=" + port + " is no port", e);
    }
    return ExitCode.DONE;
  }
}
