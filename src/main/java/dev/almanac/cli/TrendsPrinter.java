package dev.almanac.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.model.Grain;
import dev.almanac.trends.Movements;
import dev.almanac.trends.Movements.Movement;
import dev.almanac.trends.Period;
import dev.almanac.trends.Sparkline;
import dev.almanac.trends.ThemeLine;
import dev.almanac.trends.ThemeLine.Point;
import dev.almanac.trends.ThemeLines;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Prints trends as tables, CSV or JSON. */
final class TrendsPrinter {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String POINT_COLUMNS =
      "theme_id,period_start,posts,share,share_low,share_high,baseline,z,share_z,burst,new";

  private final PrintWriter out;
  private final Grain grain;
  private final String source;

  TrendsPrinter(PrintWriter out, Grain grain, String source) {
    this.out = out;
    this.grain = grain;
    this.source = source;
  }

  void overview(
      Movements movements, LocalDate period, ThemeLines.Span covered, TrendsCommand.Format format) {
    List<Kind> kinds =
        List.of(
            new Kind("rising", "Rising", movements.rising()),
            new Kind("falling", "Falling", movements.falling()),
            new Kind("new", "New", movements.fresh()),
            new Kind("bursting", "In a burst", movements.bursting()));
    switch (format) {
      case csv -> {
        out.println("movement," + POINT_COLUMNS);
        for (Kind kind : kinds) {
          kind.movements().forEach(m -> out.println(kind.id() + "," + csv(m.themeId(), m.now())));
        }
      }
      case json -> {
        ObjectNode all = MAPPER.createObjectNode();
        for (Kind kind : kinds) {
          ArrayNode rows = all.putArray(kind.id());
          kind.movements().forEach(m -> rows.add(json(m.themeId(), m.themeName(), m.now())));
        }
        out.println(all.toPrettyString());
      }
      default -> {
        out.printf(
            Locale.ROOT,
            "%s, %s, against the %d %ss before; posts from %s to %s%n",
            Period.name(period, grain),
            source.equals("*") ? "all sources" : source,
            grain.window(),
            grain.label(),
            covered.first(),
            covered.last());
        kinds.forEach(this::print);
      }
    }
    out.flush();
  }

  private record Kind(String id, String title, List<Movement> movements) {}

  private void print(Kind kind) {
    if (kind.movements().isEmpty()) {
      return;
    }
    out.println();
    boolean isBurst = kind.id().equals("bursting");
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            kind.title(),
            "posts",
            "before",
            "z",
            "share (95 %)",
            isBurst ? "since" : "",
            "24 " + grain.label() + "s"));
    for (Movement m : kind.movements()) {
      rows.add(
          List.of(
              m.themeName(),
              String.valueOf(m.now().posts()),
              number("%.1f", m.now().baseline()),
              number("%+.1f", m.now().shareZ()),
              share(m.now()),
              isBurst ? Period.name(m.burstSince(), grain) : "",
              Sparkline.of(m.line())));
    }
    TextTable.print(out, rows, List.of(false, true, true, true, true, false, false));
  }

  void story(ThemeLine line, ThemeStory story, TrendsCommand.Format format) {
    switch (format) {
      case csv -> points(List.of(line));
      case json -> {
        ObjectNode all = MAPPER.createObjectNode();
        all.put("theme_id", line.themeId()).put("theme_name", line.themeName());
        ArrayNode points = all.putArray("points");
        line.points().forEach(point -> points.add(json(line.themeId(), line.themeName(), point)));
        all.set("posts", MAPPER.valueToTree(story.posts()));
        all.set("authors", MAPPER.valueToTree(story.authors()));
        all.set("meets", MAPPER.valueToTree(story.meets()));
        out.println(all.toPrettyString());
      }
      default -> tell(line, story);
    }
    out.flush();
  }

  private void tell(ThemeLine line, ThemeStory story) {
    int posts = line.points().stream().mapToInt(Point::posts).sum();
    out.printf(Locale.ROOT, "%s (%s): %,d posts%n", line.themeName(), line.themeId(), posts);
    line.points().stream()
        .max(Comparator.comparingInt(Point::posts))
        .ifPresent(
            peak ->
                out.printf(
                    Locale.ROOT,
                    "Most in %s: %d posts, %s of all%n",
                    Period.name(peak.start(), grain),
                    peak.posts(),
                    share(peak)));
    out.println(Sparkline.of(line.points().stream().map(Point::posts).toList()));
    out.println();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(grain.label(), "posts", "before", "z", "share (95 %)", ""));
    for (Point point : line.points()) {
      rows.add(
          List.of(
              Period.name(point.start(), grain),
              String.valueOf(point.posts()),
              number("%.1f", point.baseline()),
              number("%+.1f", point.shareZ()),
              share(point),
              point.isNew() ? "first" : point.isBurst() ? "burst" : ""));
    }
    TextTable.print(out, rows, List.of(false, true, true, true, true, false));
    out.println();
    out.println("Posts of most karma (almanac explain KEY tells more)");
    story
        .posts()
        .forEach(
            post ->
                out.printf(
                    Locale.ROOT,
                    "  %s  %,5d  %s  %s%n",
                    post.day(),
                    post.karma(),
                    post.title(),
                    post.postKey()));
    named("Authors of most posts", story.authors());
    named("Meets", story.meets());
  }

  private void named(String title, List<ThemeStory.Named> names) {
    if (!names.isEmpty()) {
      out.println(title);
      names.forEach(one -> out.printf(Locale.ROOT, "  %,5d  %s%n", one.posts(), one.name()));
    }
  }

  void comparison(List<ThemeLine> lines, TrendsCommand.Format format) {
    switch (format) {
      case csv -> points(lines);
      case json -> {
        ArrayNode all = MAPPER.createArrayNode();
        lines.forEach(
            line ->
                line.points()
                    .forEach(point -> all.add(json(line.themeId(), line.themeName(), point))));
        out.println(all.toPrettyString());
      }
      default -> sideBySide(lines);
    }
    out.flush();
  }

  private void sideBySide(List<ThemeLine> lines) {
    TreeSet<LocalDate> periods = new TreeSet<>();
    lines.forEach(line -> line.points().forEach(point -> periods.add(point.start())));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(Stream.of(grain.label()), lines.stream().map(ThemeLine::themeName)).toList());
    for (LocalDate start : periods) {
      List<String> row = new ArrayList<>(List.of(Period.name(start, grain)));
      for (ThemeLine line : lines) {
        row.add(line.at(start).map(point -> point.posts() + "  " + share(point)).orElse("0"));
      }
      rows.add(row);
    }
    List<Boolean> numeric = new ArrayList<>(List.of(false));
    lines.forEach(line -> numeric.add(true));
    TextTable.print(out, rows, numeric);
    for (ThemeLine line : lines) {
      out.println(Sparkline.of(line.posts(List.copyOf(periods))) + "  " + line.themeName());
    }
  }

  private void points(List<ThemeLine> lines) {
    out.println(POINT_COLUMNS);
    lines.forEach(line -> line.points().forEach(point -> out.println(csv(line.themeId(), point))));
  }

  /** Ids are words and hyphens, so that nothing needs quoting. */
  private static String csv(String themeId, Point point) {
    return String.join(
        ",",
        themeId,
        point.start().toString(),
        String.valueOf(point.posts()),
        String.valueOf(point.share()),
        String.valueOf(point.shareLow()),
        String.valueOf(point.shareHigh()),
        String.valueOf(point.baseline()),
        String.valueOf(point.z()),
        String.valueOf(point.shareZ()),
        String.valueOf(point.isBurst()),
        String.valueOf(point.isNew()));
  }

  private static ObjectNode json(String themeId, String themeName, Point point) {
    return MAPPER
        .createObjectNode()
        .put("theme_id", themeId)
        .put("theme_name", themeName)
        .put("period_start", point.start().toString())
        .put("posts", point.posts())
        .put("share", point.share())
        .put("share_low", point.shareLow())
        .put("share_high", point.shareHigh())
        .put("baseline", point.baseline())
        .put("z", point.z())
        .put("share_z", point.shareZ())
        .put("burst", point.isBurst())
        .put("new", point.isNew());
  }

  private static String share(Point point) {
    return String.format(
        Locale.ROOT,
        "%.1f %% (%.1f–%.1f)",
        100 * point.share(),
        100 * point.shareLow(),
        100 * point.shareHigh());
  }

  private static String number(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
