package dev.almanac.digest.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.digest.SourceNames;
import dev.almanac.digest.Titles;
import dev.almanac.digest.edition.Archive;
import dev.almanac.model.Post;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What can be searched of a year, as a script: a page that is opened from a file may load a script,
 * but no data. Each post is a list of its page's name, day, title, authors, sources, themes and
 * summary.
 */
final class SearchIndex {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final Archive archive;

  SearchIndex(Archive archive) {
    this.archive = archive;
  }

  /** The years with posts, the last first. */
  List<Integer> years() {
    return archive.days().keySet().stream()
        .map(LocalDate::getYear)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The pages' files, one a year. */
  List<Page> shards() {
    return years().stream().map(year -> new Page(path(year), () -> shard(year))).toList();
  }

  private static String path(int year) {
    return "search/" + year + ".js";
  }

  private byte[] shard(int year) {
    List<List<String>> rows = new ArrayList<>();
    archive
        .days()
        .subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true)
        .descendingMap()
        .forEach((day, posts) -> posts.forEach(post -> rows.add(row(post))));
    try {
      String json = MAPPER.writeValueAsString(rows);
      return ("almanacSearch(" + year + "," + json + ");\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts cannot fail to be JSON", e);
    }
  }

  private List<String> row(Post post) {
    String summary = post.summary().text();
    return List.of(
        SitePaths.post(post.postKey()),
        post.digestDate().toString(),
        Titles.shown(post.title()),
        String.join(", ", post.authors()),
        post.standsOn().stream().map(SourceNames::of).collect(Collectors.joining(", ")),
        post.assignment().themes().stream()
            .map(theme -> archive.theme(theme.themeId()))
            .collect(Collectors.joining(", ")),
        summary == null ? "" : summary);
  }
}
