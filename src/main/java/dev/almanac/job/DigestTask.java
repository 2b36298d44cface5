package dev.almanac.job;

import dev.almanac.digest.Digest;
import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.DigestMarkdown;
import dev.almanac.digest.EditionPath;
import dev.almanac.digest.Editor;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.Tally;
import dev.almanac.themes.ThemeAssigner;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes the staged digests of a month: an edition for each day that has something new. */
public final class DigestTask {
  private record Day(List<Post> posts, List<LateAddition> late) {}

  private final Stages stages;
  private final DigestConfig digests;
  private final Editor editor;

  /**
   * @param tally of all posts
   */
  public DigestTask(Stages stages, Tally tally) {
    this.stages = stages;
    this.digests = DigestConfig.of(ThemeAssigner.RELEVANT, stages.config().zone());
    this.editor = new Editor(digests, stages.themes(), tally);
  }

  /**
   * Writes those of a month's editions that are touched, and says how many. A touched day that has
   * nothing to say any more loses its edition.
   */
  public int write(MonthPart month, Touched touched) throws IOException {
    Map<LocalDate, Day> days = new TreeMap<>();
    for (Post post : month.posts()) {
      if (post.isCanonical() && isPrinted(touched, post.digestDate())) {
        day(days, post.digestDate()).posts.add(post);
      }
    }
    for (LateAddition late : month.late()) {
      if (isPrinted(touched, late.firstSeenOn())) {
        day(days, late.firstSeenOn()).late.add(late);
      }
    }
    removeOthers(month.month(), touched, days.keySet());
    for (Map.Entry<LocalDate, Day> entry : days.entrySet()) {
      Day day = entry.getValue();
      Digest digest = editor.edit(entry.getKey(), day.posts, day.late);
      String page = DigestMarkdown.render(digest, digests, stages.themes());
      StagedFile.write(
          stages.config().stagedDigest(EditionPath.of(entry.getKey())),
          file -> Files.writeString(file, page));
    }
    return days.size();
  }

  private void removeOthers(String month, Touched touched, Set<LocalDate> printed)
      throws IOException {
    for (int number : touched.days()) {
      LocalDate day = LocalDate.ofEpochDay(number);
      if (MonthPart.monthOf(day).equals(month)
          && stages.config().covers(day)
          && !printed.contains(day)) {
        StagedFile.remove(stages.config().removal("digests/" + EditionPath.of(day)));
      }
    }
  }

  /** Editions outside of what is asked for stay as they were published. */
  private boolean isPrinted(Touched touched, LocalDate day) {
    return touched.isPrinted(day) && stages.config().covers(day);
  }

  private static Day day(Map<LocalDate, Day> days, LocalDate date) {
    return days.computeIfAbsent(date, d -> new Day(new ArrayList<>(), new ArrayList<>()));
  }
}
