package dev.almanac.cli;

import dev.almanac.model.Grain;
import dev.almanac.trends.Movements;
import dev.almanac.trends.Period;
import dev.almanac.trends.ThemeLine;
import dev.almanac.trends.ThemeLines;
import dev.almanac.trends.ThemeSuggestions;
import dev.almanac.trends.TrendChart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code almanac trends}: what rises and falls, one theme's story, themes side by side. */
@Command(
    name = "trends",
    description = {
      "Tells from the published tables which themes rise, fall, are new or burst in a period; with"
          + " --theme one theme's story and its posts; with --compare several side by side.",
      ""
    },
    synopsisHeading = "Usage: ",
    footer = {
      "",
      "Examples:",
      "  almanac trends --grain=quarter --period=2025-Q2",
      "  almanac trends --theme=corrigibility --from=2016 --to=2023 --grain=year",
      "  almanac trends --suggest --grain=quarter --from=2023-Q1 --top=20 > suggested.yaml",
      "  almanac trends --compare=corrigibility,interpretability --format=svg > chart.svg"
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
final class TrendsCommand implements Callable<Integer> {

  /** What comes out. */
  enum Format {
    table,
    csv,
    json,
    svg,
    png
  }

  /** Periods before the one asked for that are read, for windows, bursts and sparklines. */
  private static final int LOOK_BACK = 365;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder into which the job has published. Default: out/sample.")
  private Path output = Path.of(QueryCommand.SAMPLE_OUTPUT);

  @Option(
      names = "--grain",
      paramLabel = "GRAIN",
      description = "day, week, month, quarter, year. Default: month.")
  private String grainName = "month";

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "2025, 2025-Q3, 2025-07 or a day. Default: the last whole one.")
  private @Nullable String period;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      description = "lesswrong, eaforum, … Default: all together.")
  private String source = "*";

  @Option(names = "--top", paramLabel = "N", description = "Themes of each kind. Default: 8.")
  private int top = 8;

  @Option(
      names = "--theme",
      paramLabel = "THEME",
      description = "A theme's story; its id or its name.")
  private @Nullable String theme;

  @Option(
      names = "--compare",
      split = ",",
      paramLabel = "THEME",
      description = "Two to six themes side by side.")
  private List<String> compare = List.of();

  @Option(
      names = "--from",
      paramLabel = "PERIOD",
      description = "With --theme, --compare or --suggest.")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "PERIOD",
      description = "With --theme, --compare or --suggest.")
  private @Nullable String to;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.table;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Where a chart goes. Default: SVG goes to standard output.")
  private @Nullable Path file;

  @Option(
      names = "--suggest",
      description =
          "Phrases that emerged and that no theme covers, the most surprising first, as entries to"
              + " paste into a taxonomy.")
  private boolean suggest;

  @Override
  public Integer call() throws CommandException, IOException {
    try {
      if (top < 1 || (theme != null && !compare.isEmpty()) || compare.size() == 1) {
        throw new IllegalArgumentException(
            "--top is at least 1; give --theme, or two to six themes to --compare, not both");
      }
      Set<String> tables =
          suggest
              ? Set.of("phrases")
              : theme == null
                  ? Set.of("theme_stats")
                  : Set.of("theme_stats", "theme_pairs", "posts", "post_themes");
      try (PublishedTables published = PublishedTables.open(output, tables::contains)) {
        return suggest ? suggest(published) : run(published);
      }
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()), e);
    } catch (SQLException e) {
      String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new CommandException(ExitCode.USAGE, message, e);
    }
  }

  private int suggest(PublishedTables published) throws SQLException {
    Grain grain = Grain.ofLabel(grainName);
    LocalDate first = from == null ? LocalDate.EPOCH : Period.start(from, grain);
    LocalDate last = to == null ? LocalDate.of(9999, 1, 1) : Period.start(to, grain);
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.print(ThemeSuggestions.read(published.connection(), grain, first, last, top));
    out.flush();
    return ExitCode.DONE;
  }

  private int run(PublishedTables published) throws SQLException, IOException {
    Grain grain = Grain.ofLabel(grainName);
    ThemeLines lines = new ThemeLines(published.connection(), grain, source);
    ThemeLines.Span covered =
        lines
            .covered()
            .orElseThrow(
                () -> new IllegalArgumentException("no theme of source '" + source + "' is there"));
    TrendsPrinter printer =
        new TrendsPrinter(Objects.requireNonNull(spec).commandLine().getOut(), grain, source);
    List<String> asked = theme == null ? compare : List.of(theme);
    if (asked.isEmpty()) {
      overview(lines, covered, grain, printer);
    } else {
      story(lines, covered, grain, printer, published, asked);
    }
    return ExitCode.DONE;
  }

  private void overview(
      ThemeLines lines, ThemeLines.Span covered, Grain grain, TrendsPrinter printer)
      throws SQLException, IOException {
    LocalDate start = period == null ? lastWhole(covered, grain) : Period.start(period, grain);
    List<ThemeLine> all = lines.between(grain.plus(start, -LOOK_BACK), start);
    Movements movements = Movements.of(all, grain, start, grain.start(covered.first()), top);
    if (format == Format.svg || format == Format.png) {
      List<String> ids =
          movements.rising().stream()
              .limit(TrendChart.MOST_LINES)
              .map(Movements.Movement::themeId)
              .toList();
      draw(
          lines.between(grain.plus(start, -24), start).stream()
              .filter(line -> ids.contains(line.themeId()))
              .toList(),
          "Rising, " + Period.name(start, grain));
    } else {
      printer.overview(movements, start, covered, format);
    }
  }

  private void story(
      ThemeLines lines,
      ThemeLines.Span covered,
      Grain grain,
      TrendsPrinter printer,
      PublishedTables published,
      List<String> asked)
      throws SQLException, IOException {
    LocalDate first = from == null ? grain.start(covered.first()) : Period.start(from, grain);
    LocalDate last = to == null ? grain.start(covered.last()) : Period.start(to, grain);
    List<ThemeLine> all = lines.between(first, last);
    List<ThemeLine> chosen = new ArrayList<>();
    for (String name : asked) {
      chosen.add(
          all.stream()
              .filter(
                  line ->
                      line.themeId().equals(name.strip())
                          || line.themeName().equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no theme '%s' from %s to %s; there are %s"
                              .formatted(
                                  name.strip(),
                                  first,
                                  last,
                                  all.stream().map(ThemeLine::themeId).toList()))));
    }
    if (format == Format.svg || format == Format.png) {
      draw(chosen, chosen.size() == 1 ? chosen.get(0).themeName() : "Themes side by side");
    } else if (theme == null) {
      printer.comparison(chosen, format);
    } else {
      LocalDate end = grain.plus(last, 1).minusDays(1);
      printer.story(
          chosen.get(0), ThemeStory.read(published, chosen.get(0), first, end, top), format);
    }
  }

  private void draw(List<ThemeLine> lines, String title) throws IOException {
    if (lines.isEmpty() || lines.size() > TrendChart.MOST_LINES) {
      throw new IllegalArgumentException(
          "a chart shows one to %d themes".formatted(TrendChart.MOST_LINES));
    }
    TrendChart chart = new TrendChart(lines, Grain.ofLabel(grainName), title);
    if (file != null) {
      try (OutputStream stream = Files.newOutputStream(file)) {
        write(chart, stream);
      }
    } else if (format == Format.svg) {
      ByteArrayOutputStream stream = new ByteArrayOutputStream();
      write(chart, stream);
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      out.println(stream.toString(StandardCharsets.UTF_8));
      out.flush();
    } else {
      throw new IllegalArgumentException("--format=png needs --file");
    }
  }

  private void write(TrendChart chart, OutputStream stream) throws IOException {
    if (format == Format.svg) {
      chart.svg(stream);
    } else {
      chart.png(stream);
    }
  }

  /** The last period that the statistics reach the end of, else the last one. */
  private static LocalDate lastWhole(ThemeLines.Span covered, Grain grain) {
    LocalDate last = grain.start(covered.last());
    boolean isWhole = !grain.plus(last, 1).minusDays(1).isAfter(covered.last());
    LocalDate before = grain.plus(last, -1);
    return isWhole || before.isBefore(grain.start(covered.first())) ? last : before;
  }
}
