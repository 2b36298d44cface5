package dev.almanac.audit;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a digest says of themes, against the tables. */
final class ThemeCheck {
  private static final Pattern TODAY = Pattern.compile("^(\\d+) posts? today");
  private static final Pattern FIRST_DAY = Pattern.compile(", the first day on record");
  private static final Pattern FIRST = Pattern.compile(", the theme's first in (\\d+) days?");
  private static final Pattern NONE = Pattern.compile(", none in the (\\d+) days? before");
  private static final Pattern RATE =
      Pattern.compile(", (\\d+\\.\\d+) a day over the last (\\d+)(?: days?)?");
  private static final Pattern BUSIEST = Pattern.compile("; its busiest day on record");
  private static final Pattern SINCE = Pattern.compile("; its busiest day since ([-\\d]+)");
  private static final Pattern WEEKS =
      Pattern.compile("; (\\d+) in the last seven days, (\\d+) in the seven before");
  private static final Pattern MEETS =
      Pattern.compile("(?:^|, )(.+?) \\((\\d+)(?: of the (\\d+))?\\)");
  private static final Pattern MEET = Pattern.compile("^- (.+) meet in (\\d+) posts? today");
  private static final Pattern YEAR = Pattern.compile("; over the last year in (\\d+) posts?");
  private static final Pattern SINCE_FIRST = Pattern.compile("; in (\\d+) posts? since ([-\\d]+)");
  private static final Pattern ONCE = Pattern.compile("; the first time (?:in a year|on record)");
  private static final Pattern LIFT = Pattern.compile(", ([\\d.]+) times what chance would give");
  private static final Pattern NO_LIFT = Pattern.compile(", about what chance would give");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\p{Punct})");
  private static final int WINDOW = 90;
  private static final int WEEK_DAYS = 7;
  private static final int YEAR_DAYS = 365;
  private static final double TELLING_LIFT = 1.2;

  private final DigestPage page;
  private final ThemeDays days;
  private final Findings findings;
  private final int day;

  ThemeCheck(DigestPage page, ThemeDays days, Findings findings) {
    this.page = page;
    this.days = days;
    this.findings = findings;
    this.day = page.day();
  }

  /**
   * @param posts canonical posts of the day
   */
  void check(List<PostFacts> posts) {
    Set<String> shown =
        page.entries().stream().map(DigestPage.Entry::link).collect(Collectors.toSet());
    List<PostFacts> relevant =
        posts.stream().filter(post -> shown.contains(post.address())).toList();
    for (DigestPage.Lead lead : page.leads()) {
      String theme = days.id(plain(lead.name()));
      numbers(lead.numbers(), days.of(theme, day));
      meets(lead.meets(), relevant.stream().filter(p -> p.themes().contains(theme)).toList());
    }
    page.connections().forEach(this::connection);
  }

  private void numbers(String line, NavigableMap<Integer, Integer> counts) {
    Claims claims = new Claims(page.file(), line, findings);
    int today = counts.getOrDefault(day, 0);
    int window = Math.min(WINDOW, day - days.firstDay(day));
    int inWindow = ThemeDays.sum(counts, day - window, day - 1);
    NavigableMap<Integer, Integer> before = counts.headMap(day, false);
    claims.must(TODAY, today);
    claims.mayOnlyIf(FIRST_DAY, window == 0);
    if (claims.may(FIRST, window) && !before.isEmpty()) {
      findings.add(page.file(), "“" + line + "”: the theme was seen before");
    }
    if (claims.may(NONE, window) && inWindow > 0) {
      findings.add(page.file(), "“" + line + "”: there were " + inWindow);
    }
    claims.may(RATE, window == 0 ? 0.0 : (double) inWindow / window, window);
    int lastAsBusy =
        before.entrySet().stream()
            .filter(entry -> entry.getValue() >= today)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(Integer.MIN_VALUE);
    claims.mayOnlyIf(BUSIEST, lastAsBusy == Integer.MIN_VALUE);
    claims.may(SINCE, LocalDate.ofEpochDay(lastAsBusy));
    claims.may(
        WEEKS,
        ThemeDays.sum(counts, day - WEEK_DAYS + 1, day),
        ThemeDays.sum(counts, day - 2 * WEEK_DAYS + 1, day - WEEK_DAYS));
    claims.close();
  }

  /**
   * @param posts relevant posts of the theme
   */
  private void meets(String line, List<PostFacts> posts) {
    Matcher meets = MEETS.matcher(line);
    while (meets.find()) {
      findings.checked(1);
      String other = days.id(plain(meets.group(1)));
      long met = posts.stream().filter(post -> post.themes().contains(other)).count();
      boolean sameOf =
          meets.group(3) == null || meets.group(3).equals(String.valueOf(posts.size()));
      if (!meets.group(2).equals(String.valueOf(met)) || !sameOf) {
        findings.add(
            page.file(),
            "“" + meets.group() + "”: the tables give " + met + " of the " + posts.size());
      }
    }
  }

  private void connection(String line) {
    Matcher meet = MEET.matcher(line);
    Set<String> pair = meet.find() ? pair(plain(meet.group(1))) : Set.of();
    if (pair.size() != 2) {
      findings.add(page.file(), "“" + line + "” names no two themes");
      return;
    }
    List<String> themes = List.copyOf(pair);
    NavigableMap<Integer, Integer> both = days.of(themes.get(0), themes.get(1), day);
    int year = year(both);
    double lift =
        (double) year
            * year(days.of(ThemeDays.ALL, day))
            / ((double) year(days.of(themes.get(0), day)) * year(days.of(themes.get(1), day)));
    Claims claims = new Claims(page.file(), line.substring(meet.end(1)), findings);
    claims.must(Pattern.compile("^ meet in (\\d+) posts? today"), both.getOrDefault(day, 0));
    claims.may(YEAR, year);
    claims.may(SINCE_FIRST, year, LocalDate.ofEpochDay(days.firstDay(day)));
    claims.mayOnlyIf(ONCE, year == both.getOrDefault(day, 0));
    claims.may(LIFT, lift);
    claims.mayOnlyIf(NO_LIFT, lift < TELLING_LIFT);
    claims.close();
  }

  private int year(NavigableMap<Integer, Integer> counts) {
    return ThemeDays.sum(counts, day - YEAR_DAYS + 1, day);
  }

  /** The ids of “one and the other”, where a name may hold an “and” of its own. */
  private Set<String> pair(String names) {
    for (int and = names.indexOf(" and "); and >= 0; and = names.indexOf(" and ", and + 1)) {
      String one = names.substring(0, and);
      String other = names.substring(and + " and ".length());
      if (days.isName(one) && days.isName(other)) {
        return new HashSet<>(List.of(days.id(one), days.id(other)));
      }
    }
    return Set.of();
  }

  private static String plain(String markdown) {
    return ESCAPE.matcher(markdown).replaceAll("$1");
  }
}
