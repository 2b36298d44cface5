package dev.almanac.digest;

import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Silence;
import dev.almanac.model.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a daily edition says in sentences of its own, as plain text, whatever its form. */
public final class DayText {
  private final Map<String, Theme> taxonomy;

  /**
   * @param taxonomy themes by id
   */
  public DayText(Map<String, Theme> taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** The sentences of the first screen's first line. */
  public static String headline(Digest digest) {
    List<Post> all = new ArrayList<>(digest.posts());
    all.addAll(digest.apart());
    List<String> sentences = new ArrayList<>();
    if (!all.isEmpty()) {
      TreeSet<String> sources = new TreeSet<>();
      all.forEach(post -> sources.addAll(post.standsOn()));
      long several = all.stream().filter(post -> post.standsOn().size() > 1).count();
      String from =
          sources.size() == 1
              ? SourceNames.of(sources.first())
              : Phrasing.count(sources.size(), "source");
      String both = sources.size() == 2 ? "both" : "more than one";
      String stand = several == 1 ? " stands on " : " stand on ";
      sentences.add(
          Phrasing.count(all.size(), "new post")
              + " from "
              + from
              + (several == 0 ? "" : "; " + several + stand + both));
    }
    if (!digest.apart().isEmpty()) {
      sentences.add(digest.apart().size() + " set apart as off-topic");
    }
    if (!digest.late().isEmpty()) {
      sentences.add(Phrasing.count(digest.late().size(), "late addition"));
    }
    if (all.size() <= 2 && digest.week() > all.size()) {
      sentences.add("A quiet day in a week of " + Phrasing.count(digest.week(), "post"));
    }
    return String.join(". ", sentences) + ".";
  }

  /** The other themes of a theme's posts. */
  public String meets(Digest.LeadTheme theme) {
    int posts = theme.told().size() + theme.others().size();
    List<String> names = new ArrayList<>();
    for (Digest.Meeting meeting : theme.meets()) {
      String of = names.isEmpty() && posts > 1 ? " of the " + posts : "";
      names.add(name(meeting.themeId()) + (posts > 1 ? " (" + meeting.posts() + of + ")" : ""));
    }
    return String.join(", ", names);
  }

  /** What a day and its year say of two themes, without a full stop. */
  public String connection(Digest.Connection met) {
    return name(met.themeA())
        + " and "
        + name(met.themeB())
        + " meet in "
        + Phrasing.count(met.today(), "post")
        + " today; "
        + Phrasing.year(met);
  }

  /** Why a post is set apart. */
  public String reason(Post post) {
    String themes =
        post.assignment().themes().stream()
            .map(PostTheme::themeId)
            .map(this::name)
            .collect(Collectors.joining(", "));
    return themes.isEmpty() ? "no theme matched" : "on " + themes;
  }

  /** What is missing, each without a full stop. */
  public static List<String> gaps(Gaps gaps) {
    List<String> lines = new ArrayList<>();
    for (DayRange days : gaps.days()) {
      lines.add("No input " + (days.days() == 1 ? "on " : "from ") + days);
    }
    for (Silence silence : gaps.silences()) {
      lines.add(
          "%s: nothing since %s; its habit is %s posts a day"
              .formatted(
                  SourceNames.of(silence.source()),
                  silence.lastPost(),
                  Phrasing.rate(silence.perDay())));
    }
    return lines;
  }

  /** A theme's name; its id where the taxonomy does not have it. */
  public String name(String themeId) {
    Theme theme = taxonomy.get(themeId);
    return theme == null ? themeId : theme.name();
  }
}
