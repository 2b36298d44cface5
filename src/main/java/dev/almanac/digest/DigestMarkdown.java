package dev.almanac.digest;

import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.Theme;
import dev.almanac.model.Update;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A digest as Markdown, in the form that DIGEST.md of the design shows. */
public final class DigestMarkdown {
  /** As many as a person looks through in a line. */
  public static final int MOST_LINKED = 10;

  private final DayText text;
  private final PostEntry entry;
  private final StringBuilder out = new StringBuilder();

  private DigestMarkdown(Map<String, Theme> taxonomy, DigestConfig config) {
    this.text = new DayText(taxonomy);
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
    line(DayText.headline(digest));
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
    updated(digest);
    gaps(digest);
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
        line("Also on this theme: " + some(theme.others()) + ".");
      }
      if (!theme.meets().isEmpty()) {
        line("");
        line("Meets: " + Markdown.escape(text.meets(theme)) + ".");
      }
    }
  }

  private static String told(Post post) {
    List<String> quote = Quote.of(post);
    String title = "- **" + Markdown.link(Titles.shown(post.title()), post.url()) + "**";
    if (quote.isEmpty()) {
      return title;
    }
    String note = Quote.note(post);
    return title
        + " "
        + Markdown.escape(Quote.words(post, quote))
        + (note == null ? "" : " (" + note + ")");
  }

  private static String some(List<Post> posts) {
    String some = links(posts.stream().limit(MOST_LINKED).toList());
    int more = posts.size() - MOST_LINKED;
    return more > 0 ? some + "; and " + more + " more" : some;
  }

  private static String links(List<Post> posts) {
    return posts.stream()
        .map(post -> Markdown.link(Titles.shown(post.title()), post.url()))
        .collect(Collectors.joining("; "));
  }

  private void connections(Digest digest) {
    if (digest.connections().isEmpty()) {
      return;
    }
    line("");
    line("### Broader connections");
    line("");
    for (Digest.Connection met : digest.connections()) {
      line("- " + Markdown.escape(text.connection(met)) + ".");
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
        String link = Markdown.link(Titles.shown(post.title()), post.url());
        line(
            "- "
                + link
                + ", "
                + SourceNames.of(post.source())
                + ": "
                + Markdown.escape(text.reason(post))
                + ".");
      }
    }
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
                    Markdown.link(Titles.shown(post.title()), post.url()),
                    day,
                    EditionPath.between(digest.day(), day)));
      }
    }
  }

  private void updated(Digest digest) {
    if (!digest.updated().isEmpty()) {
      line("");
      line("## Updated posts");
      line("");
      for (Update post : digest.updated()) {
        LocalDate day = post.digestDate();
        line(
            "- %s, in [the digest of %s](%s)."
                .formatted(
                    Markdown.link(Titles.shown(post.title()), post.url()),
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
      DayText.gaps(digest.gaps()).forEach(gap -> line("- " + Markdown.escape(gap) + "."));
    }
  }

  private String name(String themeId) {
    return Markdown.escape(text.name(themeId));
  }

  private void line(String line) {
    out.append(line).append('\n');
  }
}
