package dev.almanac.job;

import dev.almanac.digest.DayCounts;
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
    this.editor = new Editor(digests, stages.themes(), new DayCounts(tally));
  }

  /** Writes the month's editions and says how many. */
  public int write(MonthPart month) throws IOException {
    Map<LocalDate, Day> days = new TreeMap<>();
    for (Post post : month.posts()) {
      if (post.isCanonical()) {
        day(days, post.digestDate()).posts.add(post);
      }
    }
    month.late().forEach(late -> day(days, late.firstSeenOn()).late.add(late));
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

  private static Day day(Map<LocalDate, Day> days, LocalDate date) {
    return days.computeIfAbsent(date, d -> new Day(new ArrayList<>(), new ArrayList<>()));
  }
}
