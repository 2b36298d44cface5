package dev.almanac.cli;

import dev.almanac.job.CheckReport;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what a check has found. */
final class CheckPrinter {
  private static final int EXAMPLES = 3;

  private final PrintWriter out;
  private final ZoneId zone;

  CheckPrinter(PrintWriter out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  /** Prints a line for each file or each folder, then the whole. */
  void print(CheckReport report, boolean isByFile) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            isByFile ? "file" : "folder", "files", "records", "accepted", "rejects", "formats"));
    groups(report, isByFile).forEach((name, group) -> rows.add(group.row(name)));
    TextTable.print(out, rows, List.of(false, true, true, true, true, false));
    out.println();
    line(
        "%,d records in %,d files: %,d accepted, %,d rejects.",
        report.accepted() + report.rejected(),
        report.files().size(),
        report.accepted(),
        report.rejected());
    report.reasons().forEach(this::reason);
    out.println("Published: " + span(report) + ".");
    out.println("Sources: " + counts(report.sources()) + ".");
    out.println("Kinds: " + counts(report.kinds()) + ".");
    line("With a body: %,d of the accepted.", report.withBody());
    repeated(report.keys());
    out.flush();
  }

  private void reason(String code, CheckReport.Reason reason) {
    line("  %s: %,d, such as %s", code, reason.count(), reason.example());
  }

  private String span(CheckReport report) {
    Instant first = report.first();
    Instant last = report.last();
    String days = first == null || last == null ? "no dates" : day(first) + " to " + day(last);
    return report.withoutDate() == 0
        ? days
        : String.format(
            Locale.ROOT, "%s; %,d without a date that can be believed", days, report.withoutDate());
  }

  private String day(Instant moment) {
    return moment.atZone(zone).toLocalDate().toString();
  }

  private void repeated(Map<String, Integer> keys) {
    List<Map.Entry<String, Integer>> often =
        keys.entrySet().stream()
            .filter(key -> key.getValue() > 1)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    String examples =
        often.stream()
            .limit(EXAMPLES)
            .map(key -> key.getKey() + " (" + key.getValue() + " times)")
            .collect(Collectors.joining(", "));
    line(
        "Different posts: %,d; seen twice or more: %,d%s.",
        keys.size(), often.size(), often.isEmpty() ? "" : ", such as " + examples);
  }

  private static String counts(Map<String, Long> counts) {
    String all =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(count -> String.format(Locale.ROOT, "%s %,d", count.getKey(), count.getValue()))
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "none" : all;
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static Map<String, Group> groups(CheckReport report, boolean isByFile) {
    Map<String, Group> groups = new TreeMap<>();
    report
        .files()
        .forEach(
            (name, file) -> {
              int folder = name.lastIndexOf('/');
              String group = isByFile ? name : folder < 0 ? "." : name.substring(0, folder);
              groups.computeIfAbsent(group, g -> new Group()).add(file);
            });
    return groups;
  }

  /** Files that share a line. */
  private static final class Group {
    private final Map<String, Long> formats = new TreeMap<>();
    private long files;
    private long accepted;
    private long rejected;

    void add(CheckReport.File file) {
      files++;
      accepted += file.accepted();
      rejected += file.rejected();
      file.formats().forEach((format, count) -> formats.merge(format, count, Long::sum));
    }

    List<String> row(String name) {
      return List.of(
          name,
          number(files),
          number(accepted + rejected),
          number(accepted),
          number(rejected),
          String.join(", ", formats.keySet()));
    }

    private static String number(long number) {
      return String.format(Locale.ROOT, "%,d", number);
    }
  }
}
