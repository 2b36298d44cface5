package dev.almanac.digest.form;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.digest.edition.Edition;
import dev.almanac.model.LateAddition;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** An edition as JSON, by {@code edition.schema.json}. */
public final class EditionJson {
  /** The schema's version. */
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER = new JsonMapper();

  private EditionJson() {}

  /** The document, with a newline at its end. */
  public static String render(Edition edition) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("version", VERSION)
        .put("title", edition.id().title())
        .put("grain", edition.id().grain().label())
        .put("name", edition.id().name())
        .put("start", edition.id().start().toString())
        .put("end", edition.id().end().toString())
        .put("headline", edition.headline())
        .put("headlineQuery", edition.headlineQuery());
    ArrayNode narrative = root.putArray("narrative");
    edition
        .narrative()
        .forEach(
            told -> {
              ObjectNode one = narrative.addObject().put("text", told.text());
              keys(one.putArray("posts"), told.posts());
            });
    themes(root.putArray("themes"), edition.chapters());
    claims(root.putArray("connections"), edition.connections());
    movements(root.putArray("movements"), edition.movements());
    claims(root.putArray("phrases"), edition.phrases());
    ArrayNode mattered = root.putArray("mattered");
    for (Edition.Pick pick : edition.mattered()) {
      mattered
          .addObject()
          .put("post", pick.post().postKey())
          .put("score", rounded(pick.score()))
          .put("why", pick.why())
          .put("query", pick.query());
    }
    ArrayNode posts = root.putArray("posts");
    edition.named().forEach(post -> post(posts.addObject(), post));
    keys(root.putArray("apart"), edition.apart());
    ArrayNode late = root.putArray("late");
    edition.late().forEach(one -> late(late.addObject(), one));
    keys(root.putArray("updated"), edition.updated());
    ArrayNode authors = root.putArray("newAuthors");
    edition
        .newAuthors()
        .forEach(
            debut ->
                authors
                    .addObject()
                    .put("author", debut.author())
                    .put("post", debut.post().postKey()));
    claims(root.putArray("sources"), edition.sources());
    edition.gaps().forEach(root.putArray("gaps")::add);
    root.put("gapsQuery", edition.gapsQuery());
    ArrayNode parts = root.putArray("parts");
    edition
        .parts()
        .forEach(
            part -> parts.addObject().put("name", part.id().name()).put("posts", part.posts()));
    return root.toPrettyString() + "\n";
  }

  private static void themes(ArrayNode array, List<Edition.Chapter> chapters) {
    for (Edition.Chapter chapter : chapters) {
      ObjectNode one =
          array
              .addObject()
              .put("id", chapter.themeId())
              .put("name", chapter.name())
              .put("numbers", chapter.numbers())
              .put("query", chapter.query())
              .put("meets", chapter.meets());
      ArrayNode told = one.putArray("told");
      for (Edition.Quoted quoted : chapter.told()) {
        ObjectNode post = told.addObject().put("post", quoted.post().postKey());
        quoted.sentences().forEach(post.putArray("sentences")::add);
      }
      keys(one.putArray("others"), chapter.others());
    }
  }

  private static void movements(ArrayNode array, List<Edition.Movement> movements) {
    for (Edition.Movement move : movements) {
      ObjectNode one =
          array
              .addObject()
              .put("direction", move.direction().name().toLowerCase(Locale.ROOT))
              .put("theme", move.themeId())
              .put("name", move.name())
              .put("z", rounded(move.z()))
              .put("numbers", move.text())
              .put("query", move.query());
      ArrayNode shares = one.putArray("shares");
      move.shares().forEach(share -> shares.add(rounded(share)));
    }
  }

  private static void claims(ArrayNode array, List<Edition.Claim> claims) {
    claims.forEach(
        claim -> array.addObject().put("text", claim.text()).put("query", claim.query()));
  }

  private static void keys(ArrayNode array, List<Post> posts) {
    posts.forEach(post -> array.add(post.postKey()));
  }

  private static void post(ObjectNode one, Post post) {
    Instant published = post.publishedAt();
    one.put("key", post.postKey()).put("title", post.title()).put("url", post.url());
    one.put("source", post.source());
    post.standsOn().forEach(one.putArray("standsOn")::add);
    post.authors().forEach(one.putArray("authors")::add);
    one.put("publishedAt", published == null ? null : published.toString())
        .put("digestDate", post.digestDate().toString())
        .put("karma", post.karma())
        .put("comments", post.comments())
        .put("words", post.text() == null ? null : post.text().words())
        .put("relevance", rounded(post.assignment().relevance()))
        .put("summary", post.summary().text())
        .put("summaryMethod", post.summary().method().label());
    ArrayNode themes = one.putArray("themes");
    for (PostTheme theme : post.assignment().themes()) {
      themes.addObject().put("id", theme.themeId()).put("score", rounded(theme.score()));
    }
  }

  private static void late(ObjectNode one, LateAddition late) {
    one.put("post", late.postKey())
        .put("title", late.title())
        .put("url", late.url())
        .put("digestDate", late.digestDate().toString());
  }

  /** Digits beyond the fourth tell a reader nothing. */
  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
