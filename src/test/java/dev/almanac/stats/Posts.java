package dev.almanac.stats;

import dev.almanac.model.Post;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostTheme;
import dev.almanac.model.Summary;
import dev.almanac.model.ThemeAssignment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts for the tests, with what is counted of them. */
record Posts(
    String day,
    List<String> sources,
    List<String> authors,
    @Nullable Integer karma,
    boolean canonical,
    List<String> themes) {

  /** A canonical post of LessWrong by one author. */
  static Post on(String day, String... themes) {
    return new Posts(day, List.of("lesswrong"), List.of("Ann"), 1, true, List.of(themes)).post();
  }

  static Post[] times(int n, String day, String... themes) {
    Post[] posts = new Post[n];
    Arrays.fill(posts, on(day, themes));
    return posts;
  }

  Post post() {
    LocalDate date = LocalDate.parse(day);
    return new Post(
        "fm:one",
        canonical ? "fm:one" : "fm:other",
        "Title",
        PostKind.POST,
        null,
        "https://www.lesswrong.com/posts/one",
        List.of(),
        sources.get(0),
        sources,
        authors,
        List.of(),
        null,
        date,
        date,
        null,
        date,
        1,
        karma,
        null,
        null,
        Summary.NONE,
        new ThemeAssignment(themes.stream().map(id -> new PostTheme(id, 1, List.of())).toList(), 1),
        List.of());
  }
}
