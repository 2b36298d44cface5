package dev.almanac.digest.edition;

import dev.almanac.model.Post;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Authors by their first post on record. */
final class Debuts {
  private static final int MOST = 10;

  /** In the first year on record nearly everybody is new. */
  private static final int PAST_DAYS = 365;

  private final Archive archive;
  private final Map<String, LocalDate> first = new HashMap<>();

  Debuts(Archive archive) {
    this.archive = archive;
    archive
        .days()
        .forEach(
            (day, posts) ->
                posts.stream()
                    .flatMap(post -> post.authors().stream())
                    .forEach(author -> first.putIfAbsent(author, day)));
  }

  /** Those of an edition whose first posts mattered most. */
  List<Edition.Debut> in(EditionId id, List<Edition.Pick> picks) {
    LocalDate begin = archive.first();
    if (begin == null || !begin.plusDays(PAST_DAYS).isBefore(id.start())) {
      return List.of();
    }
    Set<String> named = new HashSet<>();
    return picks.stream()
        .map(Edition.Pick::post)
        .flatMap(post -> debuts(id, post))
        .filter(debut -> named.add(debut.author()))
        .limit(MOST)
        .toList();
  }

  private Stream<Edition.Debut> debuts(EditionId id, Post post) {
    return post.authors().stream()
        .filter(
            author -> {
              LocalDate day = first.get(author);
              return day != null && !day.isBefore(id.start()) && day.equals(post.digestDate());
            })
        .map(author -> new Edition.Debut(author, post));
  }
}
