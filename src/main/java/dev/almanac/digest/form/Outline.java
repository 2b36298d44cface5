package dev.almanac.digest.form;

import dev.almanac.digest.DayText;
import dev.almanac.digest.Phrasing;
import dev.almanac.digest.PostEntry;
import dev.almanac.digest.Quote;
import dev.almanac.digest.SourceNames;
import dev.almanac.digest.Titles;
import dev.almanac.digest.edition.Edition;
import dev.almanac.digest.edition.Fold;
import dev.almanac.digest.edition.WebAddress;
import dev.almanac.model.Post;
import dev.almanac.model.TextFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An edition as headings, lines and lists, for the forms that read from top to bottom. */
public final class Outline {
  private static final int MOST_LISTED = 25;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

  private final DayText text;
  private final ZoneId zone;
  private final List<Block> blocks = new ArrayList<>();

  private Outline(DayText text, ZoneId zone) {
    this.text = text;
    this.zone = zone;
  }

  /**
   * The blocks.
   *
   * @param text for what stands beside posts
   * @param zone in which times are shown
   */
  public static List<Block> of(Edition edition, DayText text, ZoneId zone) {
    Outline outline = new Outline(text, zone);
    outline.write(edition);
    return List.copyOf(outline.blocks);
  }

  private void write(Edition edition) {
    add(Block.Kind.TITLE, edition.id().title());
    add(Block.Kind.TEXT, edition.headline());
    narrative(edition);
    chapters(edition);
    claims("Broader connections", edition.connections());
    movements(edition);
    mattered(edition);
    posts(edition);
    claims("Phrases that emerged", edition.phrases());
    claims("How sources differ", edition.sources());
    if (heading("New authors", edition.newAuthors())) {
      edition
          .newAuthors()
          .forEach(
              debut ->
                  blocks.add(
                      new Block(
                          Block.Kind.ITEM,
                          List.of(
                              new Block.Run(debut.author() + ": ", null), link(debut.post())))));
    }
    if (heading("Set apart", edition.apart())) {
      edition
          .apart()
          .forEach(
              post ->
                  item(
                      post, ", " + SourceNames.of(post.source()) + ": " + text.reason(post) + "."));
    }
    some("Updated posts", edition.updated(), post -> item(post, ", of " + post.digestDate() + "."));
    some(
        "Late additions",
        edition.late(),
        late ->
            blocks.add(
                Block.linked(
                    Block.Kind.ITEM,
                    Titles.shown(late.title()),
                    WebAddress.of(late.url()).orElse(null),
                    ", published " + late.digestDate() + ".")));
    if (heading("Gaps", edition.gaps())) {
      edition.gaps().forEach(gap -> add(Block.Kind.ITEM, gap));
    }
  }

  private void narrative(Edition edition) {
    if (heading("The day as a model tells it", edition.narrative())) {
      for (Edition.Told told : edition.narrative()) {
        List<Block.Run> runs = new ArrayList<>();
        runs.add(new Block.Run(told.text() + " (", null));
        for (Post post : told.posts()) {
          if (runs.size() > 1) {
            runs.add(new Block.Run("; ", null));
          }
          runs.add(link(post));
        }
        runs.add(new Block.Run(")", null));
        blocks.add(new Block(Block.Kind.ITEM, runs));
      }
    }
  }

  private void chapters(Edition edition) {
    if (heading("Key themes and developments", edition.chapters())) {
      int number = 0;
      for (Edition.Chapter chapter : edition.chapters()) {
        number++;
        add(Block.Kind.SUBHEADING, number + ". " + chapter.name());
        add(Block.Kind.TEXT, chapter.numbers());
        chapter.told().forEach(this::told);
        if (!chapter.meets().isEmpty()) {
          add(Block.Kind.TEXT, "Meets: " + chapter.meets() + ".");
        }
      }
    }
  }

  private void told(Edition.Quoted told) {
    String note = told.note();
    String words = told.words() + (note == null ? "" : " (" + note + ")");
    item(told.post(), words.isEmpty() ? "" : " " + words);
  }

  private void claims(String heading, List<Edition.Claim> claims) {
    if (heading(heading, claims)) {
      claims.forEach(claim -> add(Block.Kind.ITEM, claim.text()));
    }
  }

  private void movements(Edition edition) {
    for (Edition.Direction direction : Edition.Direction.values()) {
      List<Edition.Movement> moved =
          edition.movements().stream().filter(one -> one.direction() == direction).toList();
      String heading =
          switch (direction) {
            case ROSE -> "What rose";
            case FELL -> "What fell";
            case NEW -> "New themes";
          };
      if (heading(heading, moved)) {
        moved.forEach(move -> add(Block.Kind.ITEM, move.name() + ": " + move.text() + "."));
      }
    }
  }

  private void mattered(Edition edition) {
    if (heading("The posts that mattered", edition.mattered())) {
      for (Edition.Pick pick : edition.mattered()) {
        post(pick.post());
        if (!pick.why().isEmpty()) {
          add(Block.Kind.TEXT, "Why: " + pick.why() + ".");
        }
      }
    }
  }

  private void posts(Edition edition) {
    if (heading("Individual post summaries", edition.posts())) {
      List<Fold> folds = Fold.of(edition.posts());
      if (folds.isEmpty()) {
        edition.posts().forEach(this::post);
      }
      for (Fold fold : folds) {
        String theme = fold.themeId().isEmpty() ? "On no theme" : text.name(fold.themeId());
        add(Block.Kind.SUBHEADING, theme + ": " + Phrasing.many(fold.posts().size(), "post"));
        listed(fold.posts(), post -> told(new Edition.Quoted(post, Quote.of(post))));
      }
    }
  }

  private void post(Post post) {
    blocks.add(new Block(Block.Kind.SUBHEADING, List.of(link(post))));
    add(Block.Kind.TEXT, facts(post));
    String summary = post.summary().text();
    if (summary != null) {
      add(Block.Kind.TEXT, summary + " (" + PostEntry.note(post.summary().method()) + ")");
    }
  }

  private String facts(Post post) {
    List<String> parts = new ArrayList<>();
    parts.add(post.standsOn().stream().map(SourceNames::of).collect(Collectors.joining(", ")));
    if (!post.authors().isEmpty()) {
      parts.add(String.join(", ", post.authors()));
    }
    Instant published = post.publishedAt();
    if (published != null) {
      parts.add(MINUTE.format(published.atZone(zone)).replaceFirst(" Z$", " UTC"));
    }
    if (post.karma() != null) {
      parts.add("karma " + post.karma());
    }
    if (post.comments() != null) {
      parts.add(Phrasing.count(post.comments(), "comment"));
    }
    TextFacts facts = post.text();
    if (facts != null) {
      parts.add(Phrasing.count(PostEntry.minutes(facts.words()), "minute"));
    }
    return String.join(" · ", parts);
  }

  private static Block.Run link(Post post) {
    return new Block.Run(Titles.shown(post.title()), address(post));
  }

  private static @Nullable String address(Post post) {
    return WebAddress.of(post.url()).orElse(null);
  }

  private void item(Post post, String after) {
    blocks.add(Block.linked(Block.Kind.ITEM, Titles.shown(post.title()), address(post), after));
  }

  private <T> void some(String heading, List<T> all, Consumer<T> write) {
    if (heading(heading, all)) {
      listed(all, write);
    }
  }

  private <T> void listed(List<T> all, Consumer<T> write) {
    all.stream().limit(MOST_LISTED).forEach(write);
    if (all.size() > MOST_LISTED) {
      add(Block.Kind.ITEM, "And " + (all.size() - MOST_LISTED) + " more.");
    }
  }

  /** No heading stands over nothing. */
  private boolean heading(String heading, List<?> under) {
    if (!under.isEmpty()) {
      add(Block.Kind.HEADING, heading);
    }
    return !under.isEmpty();
  }

  private void add(Block.Kind kind, String line) {
    blocks.add(Block.of(kind, line));
  }
}
