package dev.almanac.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A daily digest, read as a reader's script would read it. */
final class DigestPage {
  private static final Pattern NAME =
      Pattern.compile("digests/\\d{4}/\\d{2}/(\\d{4}-\\d{2}-\\d{2})\\.md");
  private static final Pattern LEAD = Pattern.compile("### \\d+\\. (.*)");
  private static final Pattern APART =
      Pattern.compile("- \\[(?:\\\\.|[^\\\\\\]])*+\\]\\(([^)]*)\\).*");
  private static final String LINK = "Link: ";
  private static final String THEMES = "## Key Themes and Developments";
  private static final String TOLD = "The day as a model tells it";
  private static final String MEETINGS = "### Broader connections";

  /** What is said of a theme that carries the day. */
  record Lead(String name, String numbers, String meets) {}

  /** What is said of a post. */
  record Entry(String link, String alsoOn, String by) {}

  private final String file;
  private String headline = "";
  private final List<String> narrative = new ArrayList<>();
  private final List<Lead> leads = new ArrayList<>();
  private final List<String> connections = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> apart = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private final List<String> updated = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private DigestPage(String file) {
    this.file = file;
  }

  /** Whether a file is a daily digest. */
  static boolean isDaily(String file) {
    return NAME.matcher(file).matches();
  }

  /** The digest in a text. */
  static DigestPage of(String file, String text) {
    DigestPage page = new DigestPage(file);
    String section = "";
    List<String> block = new ArrayList<>();
    for (String line : text.lines().toList()) {
      boolean opens = line.startsWith("## ") || (section.equals(THEMES) && line.equals(MEETINGS));
      if (opens || line.startsWith("### ")) {
        page.block(section, block);
        block.clear();
      }
      section = opens ? line : section;
      block.add(line);
    }
    page.block(section, block);
    return page;
  }

  private void block(String section, List<String> lines) {
    switch (section) {
      case "" -> headline = line(lines, 2);
      case THEMES -> lead(lines);
      case MEETINGS -> take(lines, "- ", connections);
      case "## Individual Post Summaries" -> entry(lines);
      case "## Set apart" -> take(lines, "- ", apart);
      case "## Late additions" -> take(lines, "- ", late);
      case "## Updated posts" -> take(lines, "- ", updated);
      case "## Gaps" -> take(lines, "- ", gaps);
      default -> unknown.add(section);
    }
  }

  private void lead(List<String> lines) {
    Matcher heading = LEAD.matcher(line(lines, 0));
    if (heading.matches()) {
      leads.add(new Lead(heading.group(1), line(lines, 1), labelled(lines, "Meets: ")));
    } else {
      // After the line that opens it and an empty one, up to the next empty one.
      lines.stream()
          .dropWhile(line -> !line.startsWith(TOLD))
          .skip(2)
          .takeWhile(line -> line.startsWith("- "))
          .forEach(narrative::add);
    }
  }

  private void entry(List<String> lines) {
    if (line(lines, 0).startsWith("### ")) {
      String by = labelled(lines, "By: ");
      entries.add(
          new Entry(
              labelled(lines, LINK),
              labelled(lines, "Also on: "),
              by.isEmpty() ? labelled(lines, "On: ") : by));
    }
  }

  private static void take(List<String> lines, String start, List<String> to) {
    lines.stream().filter(line -> line.startsWith(start)).forEach(to::add);
  }

  private static String labelled(List<String> lines, String label) {
    return lines.stream()
        .filter(line -> line.startsWith(label))
        .map(line -> line.substring(label.length()).stripTrailing())
        .findFirst()
        .orElse("");
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "";
  }

  /** Its name, relative to the output. */
  String file() {
    return file;
  }

  /** Its date, counted from 1970-01-01. */
  int day() {
    Matcher name = NAME.matcher(file);
    if (!name.matches()) {
      throw new IllegalArgumentException(file + " is no daily digest");
    }
    return Math.toIntExact(LocalDate.parse(name.group(1)).toEpochDay());
  }

  String headline() {
    return headline;
  }

  /** What a model tells of the day, a line each. */
  List<String> narrative() {
    return narrative;
  }

  List<Lead> leads() {
    return leads;
  }

  List<String> connections() {
    return connections;
  }

  List<Entry> entries() {
    return entries;
  }

  /** The addresses of the posts that are set apart. */
  List<String> apart() {
    return apart.stream()
        .map(APART::matcher)
        .map(line -> line.matches() ? line.group(1) : "")
        .toList();
  }

  List<String> late() {
    return late;
  }

  List<String> updated() {
    return updated;
  }

  List<String> gaps() {
    return gaps;
  }

  /** Headings of sections of which this class knows nothing. */
  List<String> unknown() {
    return unknown;
  }

  /** A URL as digests write it: no bracket in it ends a link early. */
  static String address(String url) {
    return url.replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("<", "%3C")
        .replace(">", "%3E");
  }
}
