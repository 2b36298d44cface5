package dev.almanac.collect.days;

import dev.almanac.model.DayRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of one source, {@code <folder>/YYYY/MM/DD.jsonl.gz} and others by the form of records.
 * A day without a record has the hidden, empty file {@code .DD.none}, which the job passes over;
 * what a later look found to have changed stands beside the first in {@code
 * DD.seen-YYYY-MM-DD.jsonl.gz}. Nothing is written over.
 */
public final class DayFiles {
  private static final String SEEN = ".seen-";

  private final Path folder;
  private final DayRange days;
  private final LocalDate seenOn;
  private final int refresh;

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

  /** Whether the day has a file, or is known to have no record. */
  public boolean isCollected(LocalDate day) throws IOException {
    return Files.exists(none(day)) || !files(day).isEmpty();
  }

  /**
   * Puts the dump of a day that was wanted where it belongs.
   *
   * @param dump all that the source says of the day
   */
  public Outcome put(LocalDate day, DayDump dump) throws IOException {
    if (!isCollected(day)) {
      if (dump.records() == 0) {
        Files.createDirectories(month(day));
        Files.createFile(none(day));
      } else {
        PackedFile.write(file(day, "", dump), dump);
      }
      return Outcome.WRITTEN;
    }
    Path seen = file(day, SEEN + seenOn, dump);
    if (Files.exists(seen) || !isNew(day, dump)) {
      return Outcome.KEPT;
    }
    PackedFile.write(seen, dump);
    return Outcome.SEEN_AGAIN;
  }

  /** Whether a line of the dump is not in the day's latest file. */
  private boolean isNew(LocalDate day, DayDump dump) throws IOException {
    List<Path> files = files(day);
    if (files.isEmpty()) {
      return dump.records() > 0;
    }
    Set<String> latest = new HashSet<>(PackedFile.lines(files.get(files.size() - 1)));
    return dump.parts().values().stream()
        .flatMap(part -> new String(part, StandardCharsets.UTF_8).lines())
        .anyMatch(line -> !latest.contains(line));
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

  /** The day of a later sighting, which sorts behind the nothing of the first. */
  private static String sighting(Path file) {
    String name = file.getFileName().toString();
    int seen = name.indexOf(SEEN);
    return seen < 0 ? "" : name.substring(seen);
  }

  private Path none(LocalDate day) {
    return month(day).resolve("." + twoDigits(day.getDayOfMonth()) + ".none");
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
