package dev.almanac.digest;

import dev.almanac.model.DayRange;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Silence;
import dev.almanac.model.Theme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A digest as Markdown, in the form that DIGEST.md of the design shows. */
public final class DigestMarkdown {
  private final Map<String, Theme> taxonomy;
  private final PostEntry entry;
  private final StringBuilder out = new StringBuilder();

  private DigestMarkdown(Map<String, Theme> taxonomy, DigestConfig config) {
    this.taxonomy = taxonomy;
    this.entry = new PostEntry(config, this::name);
  }

  /** The page. */
  public static String render(Digest digest, DigestConfig config, Map<String, Theme> taxonomy) {
    DigestMarkdown page = new DigestMarkdown(taxonomy, config);
    page.write(digest);
    return page.out.toString();
  }

  private void write(Digest digest) {
    line("# AI Alignment Daily Digest - " + digest.day());
    line("");
    line(headline(digest));
    if (!digest.posts().isEmpty()) {
      line("");
      line("## Key Themes and Developments");
      narrative(digest);
      keyThemes(digest);
    }
    connections(digest);
    if (!digest.posts().isEmpty()) {
      line("");
      line("---");
      line("");
      line("## Individual Post Summaries");
      digest.posts().forEach(this::post);
    }
    apart(digest);
    late(digest);
    gaps(digest);
  }

  private static String headline(Digest digest) {
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

  /** Each sentence with its posts, as a list, so that no line of it can be taken for another's. */
  private void narrative(Digest digest) {
    if (!digest.narrative().isEmpty()) {
      line("");
      line("The day as a model tells it, each sentence with the posts that it rests on:");
      line("");
      for (Digest.Told told : digest.narrative()) {
        line("- " + Markdown.escape(told.text()) + " (" + links(told.posts()) + ")");
      }
    }
  }

  private void keyThemes(Digest digest) {
    if (digest.themes().isEmpty()) {
      line("");
      line("No theme carries this day; what its posts say:");
      line("");
      digest.posts().stream().limit(4).forEach(post -> line(told(post)));
    }
    int number = 0;
    for (Digest.LeadTheme theme : digest.themes()) {
      number++;
      line("");
      line("### " + number + ". " + name(theme.themeId()));
      line(Phrasing.line(theme.numbers(), digest.day()));
      line("");
      theme.told().forEach(post -> line(told(post)));
      if (!theme.others().isEmpty()) {
        line("");
        line("Also on this theme: " + links(theme.others()) + ".");
      }
      if (!theme.meets().isEmpty()) {
        line("");
        line("Meets: " + meets(theme) + ".");
      }
    }
  }

  private static String told(Post post) {
    List<String> quote = Quote.of(post).stream().map(Markdown::escape).toList();
    String title = "- **" + Markdown.link(post.title(), post.url()) + "**";
    return quote.isEmpty() ? title : title + " “" + String.join(" ", quote) + "”";
  }

  private static String links(List<Post> posts) {
    return posts.stream()
        .map(post -> Markdown.link(post.title(), post.url()))
        .collect(Collectors.joining("; "));
  }

  private String meets(Digest.LeadTheme theme) {
    int posts = theme.told().size() + theme.others().size();
    List<String> names = new ArrayList<>();
    for (Digest.Meeting meeting : theme.meets()) {
      String of = names.isEmpty() && posts > 1 ? " of the " + posts : "";
      names.add(name(meeting.themeId()) + (posts > 1 ? " (" + meeting.posts() + of + ")" : ""));
    }
    return String.join(", ", names);
  }

  private void connections(Digest digest) {
    if (digest.connections().isEmpty()) {
      return;
    }
    line("");
    line("### Broader connections");
    line("");
    for (Digest.Connection met : digest.connections()) {
      String pair = name(met.themeA()) + " and " + name(met.themeB());
      line(
          "- "
              + pair
              + " meet in "
              + Phrasing.count(met.today(), "post")
              + " today; "
              + Phrasing.year(met)
              + ".");
    }
  }

  private void post(Post post) {
    line("");
    entry.lines(post).forEach(this::line);
    line("");
    line("---");
  }

  private void apart(Digest digest) {
    if (!digest.apart().isEmpty()) {
      line("");
      line("## Set apart");
      line("");
      for (Post post : digest.apart()) {
        String link = Markdown.link(post.title(), post.url());
        line("- " + link + ", " + SourceNames.of(post.source()) + ": " + reason(post) + ".");
      }
    }
  }

  private String reason(Post post) {
    String themes =
        post.assignment().themes().stream()
            .map(PostTheme::themeId)
            .map(this::name)
            .collect(Collectors.joining(", "));
    return themes.isEmpty() ? "no theme matched" : "on " + themes;
  }

  private void late(Digest digest) {
    if (!digest.late().isEmpty()) {
      line("");
      line("## Late additions");
      line("");
      for (LateAddition post : digest.late()) {
        LocalDate day = post.digestDate();
        line(
            "- %s, published %s, in [that day's digest](%s)."
                .formatted(
                    Markdown.link(post.title(), post.url()),
                    day,
                    EditionPath.between(digest.day(), day)));
      }
    }
  }

  private void gaps(Digest digest) {
    if (!digest.gaps().isEmpty()) {
      line("");
      line("## Gaps");
      line("");
      for (DayRange days : digest.gaps().days()) {
        line("- No input " + (days.days() == 1 ? "on " : "from ") + days + ".");
      }
      for (Silence silence : digest.gaps().silences()) {
        line(
            "- %s: nothing since %s; its habit is %s posts a day."
                .formatted(
                    Markdown.escape(SourceNames.of(silence.source())),
                    silence.lastPost(),
                    Phrasing.rate(silence.perDay())));
      }
    }
  }

  private String name(String themeId) {
    Theme theme = taxonomy.get(themeId);
    return Markdown.escape(theme == null ? themeId : theme.name());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
