package dev.almanac.dedup;

import dev.almanac.model.BodyRef;
import dev.almanac.model.Link;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostSketch;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sketches of posts for the tests. */
record Sketches(
    String key,
    String title,
    PostKind kind,
    @Nullable String target,
    String author,
    int day,
    String source) {
  static Sketches post(String key) {
    return new Sketches(key, "On kites", PostKind.POST, null, "Ada", 0, "lesswrong");
  }

  Sketches titled(String text) {
    return new Sketches(key, text, kind, target, author, day, source);
  }

  Sketches kind(PostKind sort) {
    return new Sketches(key, title, sort, target, author, day, source);
  }

  Sketches pointsTo(@Nullable String postKey) {
    return new Sketches(key, title, kind, postKey, author, day, source);
  }

  Sketches by(String name) {
    return new Sketches(key, title, kind, target, name, day, source);
  }

  Sketches on(int days) {
    return new Sketches(key, title, kind, target, author, days, source);
  }

  Sketches in(String forum) {
    return new Sketches(key, title, kind, target, author, day, forum);
  }

  PostSketch words(int words) {
    return new PostSketch(
        key,
        title,
        kind,
        target == null ? null : Link.post("https://" + target, target),
        source,
        author.isEmpty() ? List.of() : List.of(author),
        LocalDate.of(2026, 3, 1).plusDays(day),
        words,
        words == 0 ? null : "hash",
        words == 0 ? null : new BodyRef("spool", 0, 1));
  }
}
