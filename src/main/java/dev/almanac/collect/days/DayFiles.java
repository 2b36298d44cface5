package dev.almanac.collect.days;

import dev.almanac.model.DayRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of one source, {@code <folder>/YYYY/MM/DD.jsonl.gz} and others by the form of records.
 * A day without a record has the hidden, empty file {@code .DD.none}, which the job passes over;
 * one that lacks records has {@code .DD.lacking}, which says why, until they have come; what a
 * later look found to have changed stands beside the first in {@code DD.seen-YYYY-MM-DD.jsonl.gz}.
 * Nothing is written over.
 */
public final class DayFiles {
  private static final String SEEN = ".seen-";
  private static final Pattern SIGHTING =
      Pattern.compile("\\.seen-(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d+))?\\.");

  /** As an item begins in the dump of a feed. */
  private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");

  private final Path folder;
  private final DayRange days;
  private final LocalDate seenOn;
  private final int refresh;
  private final Set<String> damaged = new TreeSet<>();

  /**
   * @param folder of the source
   * @param days those that are collected
   * @param seenOn the day in the names of later sightings, which the job takes for theirs
   * @param refresh how many of the last days are looked at again
   */
  public DayFiles(Path folder, DayRange days, LocalDate seenOn, int refresh) {
    this.folder = folder;
    this.days = days;
    this.seenOn = seenOn;
    this.refresh = refresh;
  }

  /** What became of a day's dump. */
  public enum Outcome {
    /** The day's first file was written. */
    WRITTEN,
    /** The day has files, and this dump says nothing new. */
    KEPT,
    /** The day has files, and this dump stands beside them. */
    SEEN_AGAIN
  }

  /** Days that the source is to be asked for: without a file, or recent enough to look again. */
  public NavigableSet<LocalDate> wanted() throws IOException {
    NavigableSet<LocalDate> wanted = new TreeSet<>();
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      if (isRefreshed(day) || !isCollected(day)) {
        wanted.add(day);
      }
    }
    return wanted;
  }

  private boolean isRefreshed(LocalDate day) {
    return day.isAfter(days.last().minusDays(refresh));
  }

  /** Whether the day has a file and lacks nothing, or is known to have no record. */
  public boolean isCollected(LocalDate day) throws IOException {
    return isThere(day) && !Files.exists(lacking(day));
  }

  private boolean isThere(LocalDate day) throws IOException {
    return Files.exists(none(day)) || !files(day).isEmpty();
  }

  /**
   * Writes down that the day lacks records, so that it is asked for again.
   *
   * @param why in one line
   */
  public void lack(LocalDate day, String why) throws IOException {
    Files.createDirectories(month(day));
    Files.writeString(lacking(day), why + "\n");
  }

  /** Strikes that out: all of the day has come. */
  public void complete(LocalDate day) throws IOException {
    Files.deleteIfExists(lacking(day));
  }

  /**
   * Puts the dump of a day that was wanted where it belongs.
   *
   * @param dump all that the source says of the day
   */
  public Outcome put(LocalDate day, DayDump dump) throws IOException {
    if (!isThere(day)) {
      if (dump.records() == 0) {
        Files.createDirectories(month(day));
        Files.createFile(none(day));
      } else {
        PackedFile.write(file(day, "", dump), dump);
      }
      return Outcome.WRITTEN;
    }
    if (isKnown(day, dump)) {
      return Outcome.KEPT;
    }
    Path seen = file(day, SEEN + seenOn, dump);
    for (int again = 2; Files.exists(seen); again++) {
      // A second look on one day.
      seen = file(day, SEEN + seenOn + "." + again, dump);
    }
    PackedFile.write(seen, dump);
    return Outcome.SEEN_AGAIN;
  }

  /** Whether the day's latest file says all that the dump does. */
  public boolean isKnown(LocalDate day, DayDump dump) throws IOException {
    List<Path> files = files(day);
    if (files.isEmpty()) {
      return dump.records() == 0;
    }
    try {
      return !isNew(PackedFile.parts(files.get(files.size() - 1)), dump);
    } catch (PackedFile.DamagedException e) {
      damaged.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Files of days that were looked at again and that cannot be read, a line each. */
  public Set<String> damaged() {
    return damaged;
  }

  /** A record that has gone is nothing new, but one of several lines may have lost one. */
  private static boolean isNew(Map<String, byte[]> latest, DayDump dump) {
    Set<String> lines = lines(latest).collect(Collectors.toSet());
    if (dump.isFolder()) {
      return dump.parts().entrySet().stream()
          .anyMatch(part -> !Arrays.equals(part.getValue(), latest.get(part.getKey())));
    }
    if (lines(dump.parts()).anyMatch(line -> !lines.contains(line))) {
      return true;
    }
    long items = lines(latest).filter(line -> ITEM.matcher(line).lookingAt()).count();
    boolean isSame =
        Arrays.equals(
            dump.parts().getOrDefault("", new byte[0]), latest.getOrDefault("", new byte[0]));
    return !dump.isLines() && !isSame && dump.records() >= items;
  }

  private static Stream<String> lines(Map<String, byte[]> parts) {
    return parts.values().stream()
        .flatMap(part -> new String(part, StandardCharsets.UTF_8).lines());
  }

  /** The day's files, the first sighting first. */
  private List<Path> files(LocalDate day) throws IOException {
    Path month = month(day);
    String name = twoDigits(day.getDayOfMonth()) + ".";
    if (!Files.isDirectory(month)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(month)) {
      return all.filter(file -> file.getFileName().toString().startsWith(name))
          .sorted(java.util.Comparator.comparing(DayFiles::sighting))
          .toList();
    }
  }

  /** The day of a later sighting and its number, which sort behind the nothing of the first. */
  private static String sighting(Path file) {
    Matcher seen = SIGHTING.matcher(file.getFileName().toString());
    if (!seen.find()) {
      return "";
    }
    String number = seen.group(2) == null ? "1" : seen.group(2);
    return seen.group(1) + String.format(Locale.ROOT, ".%10s", number);
  }

  private Path none(LocalDate day) {
    return month(day).resolve("." + twoDigits(day.getDayOfMonth()) + ".none");
  }

  private Path lacking(LocalDate day) {
    return month(day).resolve("." + twoDigits(day.getDayOfMonth()) + ".lacking");
  }

  private Path file(LocalDate day, String sighting, DayDump dump) {
    return month(day).resolve(twoDigits(day.getDayOfMonth()) + sighting + dump.ending());
  }

  private Path month(LocalDate day) {
    return folder.resolve(String.valueOf(day.getYear())).resolve(twoDigits(day.getMonthValue()));
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }
}
