package dev.almanac.digest;

import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import dev.almanac.model.SummaryMethod;
import dev.almanac.model.TextFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A post's block under “Individual Post Summaries”. */
public final class PostEntry {
  /** Adults read English prose silently at 238 words a minute (Brysbaert 2019). */
  private static final int WORDS_A_MINUTE = 238;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

  private final ZoneId zone;
  private final UnaryOperator<String> themeName;

  PostEntry(DigestConfig config, UnaryOperator<String> themeName) {
    this.zone = config.zone();
    this.themeName = themeName;
  }

  List<String> lines(Post post) {
    List<String> lines = new ArrayList<>();
    lines.add("### " + Markdown.escape(post.title()));
    // Scripts compare what follows these labels, so nothing does that was not always there.
    lines.add("Source: " + SourceNames.of(post.source()));
    lines.add("Link: " + Markdown.address(post.url()));
    lines.add("");
    // Else a page that is rendered runs the facts together.
    List<String> facts = facts(post);
    if (!facts.isEmpty()) {
      facts.subList(0, facts.size() - 1).forEach(fact -> lines.add(fact + Markdown.HARD_BREAK));
      lines.add(facts.get(facts.size() - 1));
      lines.add("");
    }
    lines.add(summary(post));
    return lines;
  }

  private List<String> facts(Post post) {
    List<String> lines = new ArrayList<>();
    String alsoOn =
        post.standsOn().stream()
            .filter(source -> !source.equals(post.source()))
            .map(SourceNames::of)
            .collect(Collectors.joining(", "));
    if (!alsoOn.isEmpty()) {
      lines.add("Also on: " + alsoOn);
    }
    String by = by(post);
    if (!by.isEmpty()) {
      lines.add((post.authors().isEmpty() ? "On: " : "By: ") + by);
    }
    String themes =
        post.assignment().themes().stream()
            .map(PostTheme::themeId)
            .map(themeName)
            .collect(Collectors.joining(", "));
    if (!themes.isEmpty()) {
      lines.add("Themes: " + themes);
    }
    if (post.updatedOn() != null) {
      lines.add("Updated: " + post.updatedOn());
    }
    return lines;
  }

  private String by(Post post) {
    List<String> parts = new ArrayList<>();
    if (!post.authors().isEmpty()) {
      parts.add(post.authors().stream().map(Markdown::escape).collect(Collectors.joining(", ")));
    }
    Instant publishedAt = post.publishedAt();
    if (publishedAt != null) {
      parts.add(TIME.format(publishedAt.atZone(zone)).replaceFirst(" Z$", " UTC"));
    }
    if (post.karma() != null) {
      parts.add("karma " + post.karma());
    }
    if (post.comments() != null) {
      parts.add(Phrasing.count(post.comments(), "comment"));
    }
    TextFacts text = post.text();
    if (text != null) {
      parts.add(Phrasing.count(minutes(text.words()), "minute"));
    }
    return String.join(" · ", parts);
  }

  private static String summary(Post post) {
    String summary = post.summary().text();
    if (summary == null) {
      return post.text() == null
          ? "No summary: no dump holds this post's text."
          : "No summary: the text is too short to give one.";
    }
    return "Summary: " + Markdown.escape(summary) + " (" + note(post.summary().method()) + ")";
  }

  /** Minutes that it takes to read so many words, at least one. */
  public static int minutes(int words) {
    return Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
  }

  /** Where a summary is from, in words. */
  public static String note(SummaryMethod method) {
    return switch (method) {
      case AUTHOR -> "the author's own";
      case EXTRACTIVE -> "taken from the post";
      case LLM -> "by a model";
      case SUPPLIED -> "from the dump";
      case NONE -> throw new IllegalArgumentException("no summary has no note");
    };
  }
}
