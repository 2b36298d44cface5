package dev.almanac.cli;

import dev.almanac.beam.OptionCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The job's own options on the command line, which are declared once, in the options class. */
final class JobOptions {
  private static final Pattern HYPHEN = Pattern.compile("-([a-z])");

  private JobOptions() {}

  /** Adds to a command those of the job's options that it takes. */
  static void addTo(CommandSpec command, Predicate<String> takes) {
    for (OptionCatalog.Entry entry : OptionCatalog.entries()) {
      if (takes.test(entry.name())) {
        String suffix =
            entry.defaultValue() == null ? "" : " Default: " + entry.defaultValue() + ".";
        command.addOption(
            OptionSpec.builder("--" + entry.name())
                .paramLabel("VALUE")
                .type(String.class)
                .description((entry.description() + suffix).replace("%", "%%"))
                .build());
      }
    }
  }

  /**
   * The command line's options, then those of the spec that it does not name.
   *
   * @param others what picocli knows no option for: Beam's own, and names with hyphens
   */
  static List<String> arguments(CommandSpec command, List<String> others, @Nullable Path spec)
      throws CommandException {
    Set<String> own = new HashSet<>();
    OptionCatalog.entries().forEach(entry -> own.add("--" + entry.name()));
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : command.commandLine().getParseResult().matchedOptions()) {
      if (own.contains(option.longestName())) {
        arguments.add(option.longestName() + "=" + option.getValue());
      }
    }
    for (String option : others) {
      if (!option.startsWith("--")) {
        throw new CommandException(
            ExitCode.USAGE, "unexpected argument " + option + "; options are --name=value", null);
      }
      arguments.add(spelled(option, own));
    }
    if (spec != null) {
      Set<String> given = new HashSet<>();
      arguments.forEach(argument -> given.add(name(argument)));
      for (String argument : spec(spec)) {
        if (!given.contains(name(argument))) {
          arguments.add(argument);
        }
      }
    }
    return arguments;
  }

  /** The options of a spec. */
  static List<String> spec(Path file) throws CommandException {
    try {
      return JobSpec.arguments(file);
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, e.getMessage(), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.USAGE, "no such spec: " + file, e);
    }
  }

  /** {@code --fail-over=1%} is {@code --failOver=1%}; other engines' options stay as they are. */
  private static String spelled(String option, Set<String> own) {
    String name = name(option);
    String camel =
        "--"
            + HYPHEN
                .matcher(name.substring(2))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    return own.contains(camel) ? camel + option.substring(name.length()) : option;
  }

  private static String name(String argument) {
    return argument.replaceFirst("=.*", "");
  }
}
