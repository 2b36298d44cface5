package dev.almanac.cli;

import dev.almanac.beam.AlmanacOptions;
import dev.almanac.beam.JobSetup;
import dev.almanac.beam.OptionParser;
import dev.almanac.evaluate.AcceptedTexts;
import dev.almanac.evaluate.GoldThemes;
import dev.almanac.evaluate.TaggedPosts;
import dev.almanac.evaluate.ThemeEvaluation;
import dev.almanac.evaluate.ThemeLabels;
import dev.almanac.evaluate.ThemeTask;
import dev.almanac.themes.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code almanac evaluate themes}: labels that people gave, found again from title and text. */
@Command(
    name = "themes",
    description = {
      "Finds labels again that people gave posts and papers, from title and text alone: by the"
          + " job's rules, by classifiers of terms, and by a classifier of both. With --input, the"
          + " tags of the dumps' forum posts, which are hidden from all of them.",
      ""
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "almanac evaluate themes [--gold=FILE[,...]] [--input=DIR_OR_GLOB[,...]] [--labels=FILE]",
      "       [--least=N]"
    },
    optionListHeading = "Options:%n",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 2 wrong usage or configuration; 3 input missing or unreadable."
    },
    mixinStandardHelpOptions = true)
final class EvaluateThemesCommand implements Callable<Integer> {
  private static final Set<String> OF_READING =
      Set.of("input", "inputs", "inputRoot", "mapping", "seenOn", "timeZone", "followOutsideLinks");

  // What the project set itself.
  private static final double OF_CATEGORIES = 0.68;
  private static final double OF_TAGS = 0.75;
  private static final double OF_AGENDAS = 0.7;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      split = ",",
      description =
          "JSON lines: Category, Title and Summary of a newsletter; agenda_id, title and url; or"
              + " url and abstract, which the others are read with.")
  private List<Path> gold = new ArrayList<>();

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "YAML: which entries of the taxonomy correspond to which labels. Default:"
              + " data/evaluation/theme-labels.yaml.")
  private Path labels = Path.of("data", "evaluation", "theme-labels.yaml");

  @Option(
      names = "--least",
      paramLabel = "N",
      description = "Tags' labels of fewer posts are left out. Default: 10.")
  private int least = 10;

  @Unmatched private List<String> others = new ArrayList<>();

  /** The command with those of the job's options that say what is read, and how. */
  static CommandSpec commandSpec() {
    CommandSpec command = CommandSpec.forAnnotatedObject(new EvaluateThemesCommand());
    JobOptions.addTo(command, OF_READING::contains);
    return command;
  }

  @Override
  public Integer call() throws CommandException {
    CommandSpec command = Objects.requireNonNull(spec);
    List<String> arguments = JobOptions.arguments(command, others, null);
    boolean reads = arguments.stream().anyMatch(argument -> argument.startsWith("--input"));
    if (gold.isEmpty() && !reads) {
      throw new CommandException(ExitCode.USAGE, "--gold or --input is needed", null);
    }
    try {
      Taxonomy taxonomy = Taxonomy.bundled();
      ThemeEvaluation evaluation = new ThemeEvaluation(taxonomy);
      ThemesPrinter printer = new ThemesPrinter(command.commandLine().getOut());
      for (ThemeTask task : tasks(ThemeLabels.read(labels, taxonomy), arguments, reads)) {
        printer.print(evaluation.of(task));
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new CommandException(ExitCode.INPUT, "input: " + DiskFault.reason(e), e);
    }
  }

  private List<ThemeTask> tasks(ThemeLabels names, List<String> arguments, boolean reads)
      throws IOException {
    GoldThemes files = GoldThemes.read(gold);
    TaggedPosts posts = new TaggedPosts();
    if (reads) {
      AlmanacOptions options = OptionParser.parse(arguments);
      new AcceptedTexts(JobSetup.ofInput(options)).forEachRecord(posts::add);
    }
    List<ThemeTask> tasks = new ArrayList<>();
    if (files.hasNewsletter()) {
      tasks.add(files.newsletter(OF_CATEGORIES, names.categories()));
    }
    if (files.hasAgendas()) {
      Map<String, String> bodies = posts.texts(files.wanted());
      tasks.add(files.agendas(OF_AGENDAS, bodies, names.agendas()));
      tasks.add(files.agendasByTheme(OF_AGENDAS, bodies, names.agendas()));
    }
    if (reads) {
      tasks.add(posts.task(OF_TAGS, names.tags(), least));
    }
    return tasks;
  }
}
