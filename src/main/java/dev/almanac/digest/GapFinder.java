package dev.almanac.digest;

import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.LatePost;
import dev.almanac.model.Silence;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds days without any input, and sources that are silent for longer than their habit. A silence
 * is told where so many posts at least were to be expected in it as a source with that habit, whose
 * posts come at random (Poisson), fails to bring one time in twenty.
 */
public final class GapFinder {
  /** Days before a silence in which a source shows its habit; a longer silence is no news. */
  private static final int WINDOW = 90;

  /** A longer time without any input parts two archives, or a date is wrong. */
  private static final int LONGEST_GAP = 365;

  /** e<sup>-3</sup> is a twentieth. */
  private static final double EXPECTED = 3;

  private final TreeSet<Integer> inputDays;
  private final Map<String, DaySeries> sources = new TreeMap<>();

  /** The gaps of a whole tally. */
  public GapFinder(Tally tally) {
    inputDays = new TreeSet<>(tally.inputDays());
    for (TallyCell cell : tally.themes()) {
      if (cell.themeId().equals(TallyCell.ALL)) {
        sources
            .computeIfAbsent(cell.source(), source -> new DaySeries())
            .add(cell.day(), cell.postsBeforeDedup());
      }
    }
    for (LatePost late : tally.late()) {
      addLate(TallyCell.ALL, late);
      late.sources().forEach(source -> addLate(source, late));
    }
  }

  private void addLate(String source, LatePost late) {
    sources.getOrDefault(source, DaySeries.NONE).addLate(late.day(), late.seen());
  }

  /**
   * All days without input between the first day with any and the last, and who is silent then.
   *
   * @param end the last day that is looked at; null for no bound
   */
  public Gaps upTo(@Nullable LocalDate end) {
    NavigableSet<Integer> known =
        end == null ? inputDays : inputDays.headSet(Math.toIntExact(end.toEpochDay()), true);
    if (known.isEmpty()) {
      return Gaps.NONE;
    }
    List<DayRange> days = new ArrayList<>();
    int before = known.first();
    for (int day : known) {
      between(before, day).ifPresent(days::add);
      before = day;
    }
    return new Gaps(days, silences(known.last()));
  }

  /** What an edition has to say: of the days just before it, where they are not like their past. */
  Gaps of(LocalDate date) {
    int day = Math.toIntExact(date.toEpochDay());
    Integer before = inputDays.lower(day);
    List<DayRange> days = new ArrayList<>();
    if (before != null) {
      between(before, day).filter(gap -> isTelling(gap, before, day)).ifPresent(days::add);
    }
    return new Gaps(days, silences(day));
  }

  /**
   * What the edition of several days has to say: of those days, and of who is silent at their end.
   */
  public Gaps within(LocalDate from, LocalDate to) {
    int start = Math.toIntExact(from.toEpochDay());
    Integer last = inputDays.floor(Math.toIntExact(to.toEpochDay()));
    if (last == null || last < start) {
      return Gaps.NONE;
    }
    List<DayRange> days = new ArrayList<>();
    Integer before = inputDays.lower(start);
    for (int day : inputDays.subSet(start, true, last, true)) {
      if (before != null) {
        int known = before;
        between(known, day).filter(gap -> isTelling(gap, known, day)).ifPresent(days::add);
      }
      before = day;
    }
    return new Gaps(days, silences(last));
  }

  private boolean isTelling(DayRange gap, int before, int day) {
    return gap.days() <= LONGEST_GAP && habit(TallyCell.ALL, before, day) * gap.days() >= EXPECTED;
  }

  private static Optional<DayRange> between(int before, int day) {
    return day - before < 2
        ? Optional.empty()
        : Optional.of(
            new DayRange(LocalDate.ofEpochDay(before + 1), LocalDate.ofEpochDay(day - 1)));
  }

  private List<Silence> silences(int day) {
    List<Silence> silences = new ArrayList<>();
    for (Map.Entry<String, DaySeries> source : sources.entrySet()) {
      Integer last = source.getValue().on(day) > 0 ? null : source.getValue().lastWith(1, day);
      if (last != null && !source.getKey().equals(TallyCell.ALL) && day - last <= WINDOW) {
        double habit = habit(source.getKey(), last, day);
        if (habit * (day - last) >= EXPECTED) {
          silences.add(new Silence(source.getKey(), LocalDate.ofEpochDay(last), habit));
        }
      }
    }
    return silences;
  }

  /** Posts a day in the window that ends with a day, as far as the record reaches back. */
  private double habit(String source, int last, int edition) {
    Integer first = sources.getOrDefault(TallyCell.ALL, DaySeries.NONE).first(edition);
    int window = first == null ? WINDOW : Math.min(WINDOW, last - first + 1);
    int posts = sources.getOrDefault(source, DaySeries.NONE).sum(last - window + 1, last, edition);
    return window <= 0 ? 0 : (double) posts / window;
  }
}
