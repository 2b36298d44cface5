package dev.almanac.job;

import dev.almanac.digest.Digest;
import dev.almanac.digest.DigestConfig;
import dev.almanac.digest.DigestMarkdown;
import dev.almanac.digest.EditionPath;
import dev.almanac.digest.Editor;
import dev.almanac.model.LateAddition;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.Post;
import dev.almanac.model.Tally;
import dev.almanac.model.Update;
import dev.almanac.summarise.llm.DayPosts;
import dev.almanac.themes.ThemeAssigner;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the staged digests of a month: an edition for each day that has something new. */
public final class DigestTask {
  private record Day(List<Post> posts, List<LateAddition> late, List<Update> updated) {}

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

  /** Those of a month's editions that are touched and have something to say, by day. */
  public List<Digest> editions(MonthPart month, Touched touched) {
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
    for (Update update : month.updated()) {
      // An update makes no edition of its own.
      Day day = days.get(update.updatedOn());
      if (day != null) {
        day.updated.add(update);
      }
    }
    List<Digest> editions = new ArrayList<>();
    days.forEach((date, day) -> editions.add(editor.edit(date, day.posts, day.late, day.updated)));
    return editions;
  }

  /** What a model is asked of those editions. */
  public List<DayPosts> questions(MonthPart month, Touched touched) {
    return editions(month, touched).stream()
        .flatMap(digest -> TellTask.question(digest, stages.themes()).stream())
        .toList();
  }

  /**
   * Writes those of a month's editions that are touched, and says how many. A touched day that has
   * nothing to say any more loses its edition.
   */
  public int write(MonthPart month, Touched touched, Narratives narratives) throws IOException {
    Map<LocalDate, List<ModelSentence>> told = narratives.byDay();
    List<Digest> editions = editions(month, touched);
    removeOthers(
        month.month(), touched, editions.stream().map(Digest::day).collect(Collectors.toSet()));
    for (Digest edition : editions) {
      Digest digest =
          edition.withNarrative(narrative(edition, told.getOrDefault(edition.day(), List.of())));
      String page = DigestMarkdown.render(digest, digests, stages.themes());
      StagedFile.write(
          stages.config().stagedDigest(EditionPath.of(edition.day())),
          file -> Files.writeString(file, page));
    }
    return editions.size();
  }

  /** A sentence stands as long as a post of the edition is left that it rests on. */
  private static List<Digest.Told> narrative(Digest edition, List<ModelSentence> sentences) {
    List<Digest.Told> narrative = new ArrayList<>();
    for (ModelSentence sentence : sentences) {
      List<Post> posts =
          edition.posts().stream()
              .filter(post -> sentence.cites().contains(post.postKey()))
              .toList();
      if (!posts.isEmpty()) {
        narrative.add(new Digest.Told(sentence.text(), posts));
      }
    }
    return narrative;
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
    return days.computeIfAbsent(
        date, d -> new Day(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }
}
