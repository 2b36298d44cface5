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
    String key, String title, PostKind kind, @Nullable String target, String author, int day) {
  static Sketches post(String key) {
    return new Sketches(key, "On kites", PostKind.POST, null, "Ada", 0);
  }

  Sketches titled(String text) {
    return new Sketches(key, text, kind, target, author, day);
  }

  Sketches kind(PostKind sort) {
    return new Sketches(key, title, sort, target, author, day);
  }

  Sketches pointsTo(@Nullable String postKey) {
    return new Sketches(key, title, kind, postKey, author, day);
  }

  Sketches by(String name) {
    return new Sketches(key, title, kind, target, name, day);
  }

  Sketches on(int days) {
    return new Sketches(key, title, kind, target, author, days);
  }

  PostSketch words(int words) {
    return new PostSketch(
        key,
        title,
        kind,
        target == null ? null : Link.post("https://" + target, target),
        "lesswrong",
        author.isEmpty() ? List.of() : List.of(author),
        LocalDate.of(2026, 3, 1).plusDays(day),
        words,
        words == 0 ? null : new BodyRef("spool", 0, 1));
  }
}
