package dev.almanac.discovery;

import dev.almanac.model.PhraseStat;
import dev.almanac.model.PostTitle;
import dev.almanac.stats.Bursts;
import dev.almanac.text.Hashes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A phrase in a period, in words.
 *
 * @param said where it is said
 * @param id the phrase's id
 * @param spellings as the period's titles write it, most often first, at most {@link #MOST}
 */
record Spelled(Said said, String id, List<String> spellings) {
  private static final int MOST = 5;

  /** Finds the words of a phrase in its titles again. */
  static Spelled of(Said said, List<PostTitle> titles, TitlePhrases cutter) {
    String id = "";
    Map<String, Integer> counts = new TreeMap<>();
    for (PostTitle post : said.posts(titles)) {
      for (TitlePhrases.Phrase phrase : cutter.of(post.title())) {
        if (Hashes.fast64(phrase.id()) == said.hash()) {
          id = phrase.id();
          counts.merge(phrase.written(), 1, Integer::sum);
        }
      }
    }
    List<String> spellings =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    return new Spelled(said, id, spellings);
  }

  PhraseStat row(Periods periods, List<PostTitle> titles) {
    int first = said.first(periods);
    int[] line = said.line(periods);
    int[] levels = Bursts.levels(line, periods.posts(first, first + line.length - 1));
    return new PhraseStat(
        periods.grain(),
        periods.start(said.period()),
        id,
        said.posts(),
        said.authors(titles),
        (double) said.before() / periods.window(said.period()),
        said.score(periods),
        levels[said.period() - first],
        spellings,
        said.posts(titles).stream().limit(MOST).map(PostTitle::postKey).toList());
  }
}
