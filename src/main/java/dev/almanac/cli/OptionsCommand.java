package dev.almanac.cli;

import dev.almanac.beam.OptionCatalog;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac options}. */
@Command(
    name = "options",
    description = {
      "Prints the options of run as a document: markdown, or dataflow, the metadata of a Flex"
          + " Template, which schedulers read as well.",
      ""
    },
    footer = {
      "",
      "pipelines/OPTIONS.md and pipelines/dataflow/metadata.json are made with:",
      "  almanac options --format=markdown > pipelines/OPTIONS.md",
      "  almanac options --format=dataflow > pipelines/dataflow/metadata.json"
    },
    mixinStandardHelpOptions = true)
final class OptionsCommand implements Callable<Integer> {
  private enum Format {
    MARKDOWN,
    DATAFLOW
  }

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--format", paramLabel = "FORMAT", description = "markdown (default), dataflow.")
  private String format = "markdown";

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = java.util.Objects.requireNonNull(spec);
    String document =
        switch (format()) {
          case MARKDOWN -> OptionsDocument.markdown(OptionCatalog.entries());
          case DATAFLOW -> OptionsDocument.flexTemplate(OptionCatalog.entries());
        };
    command.commandLine().getOut().print(document);
    command.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private Format format() throws CommandException {
    try {
      return Format.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new CommandException(
          ExitCode.USAGE, "no such format: " + format + "; markdown or dataflow", e);
    }
  }
}
