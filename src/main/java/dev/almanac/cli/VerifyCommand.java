package dev.almanac.cli;

import dev.almanac.publish.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac verify}: what is published against its manifest. */
@Command(
    name = "verify",
    description = {
      "Reads every published file and holds its size and SHA-256 against manifest.json: what is"
          + " missing, what is there beside it, and what has changed.",
      ""
    },
    synopsisHeading = "Usage: ",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 all is as it was published; 2 wrong usage; 3 there is no manifest; 4 something",
      "differs."
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder into which the job has published.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws CommandException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    Verification found;
    try {
      found = Verification.of(output);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, DiskFault.reason(e), e);
    }
    found.differences().forEach(out::println);
    if (found.isCommitOpen()) {
      out.println("A run died in its commit, or is in it now; the next run finishes it.");
    }
    boolean same = found.differences().isEmpty();
    out.printf(
        Locale.ROOT,
        "%,d files, %,d bytes: %s%n",
        found.files(),
        found.bytes(),
        same ? "all as published" : found.differences().size() + " differ");
    out.flush();
    return same ? ExitCode.DONE : ExitCode.AUDIT;
  }
}
