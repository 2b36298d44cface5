package dev.almanac.trends;

import dev.almanac.discovery.TitlePhrases;
import dev.almanac.model.Grain;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Emerging phrases as entries that a person may paste into a taxonomy, and then edit. */
public final class ThemeSuggestions {
  private static final String QUERY =
      """
      SELECT phrase,
             arg_max(spellings[1], score) AS name,
             list_sort(list_distinct(flatten(list(spellings)))) AS spellings,
             arg_max(period_start, score) AS period_start,
             arg_max(posts, score) AS posts,
             arg_max(authors, score) AS authors,
             arg_max(baseline, score) AS baseline,
             max(score) AS score
      FROM phrases
      WHERE grain = ? AND period_start BETWEEN ? AND ?
      GROUP BY phrase
      ORDER BY score DESC, phrase
      LIMIT ?
      """;

  /** Of its surroundings, until a person says what it is. */
  private static final double WEIGHT = 0.5;

  private ThemeSuggestions() {}

  /**
   * The entries in YAML, the most surprising first.
   *
   * @param tables a connection that has the table {@code phrases}
   * @param first first day of the first period that counts
   * @param last first day of the last
   * @param most how many entries
   */
  public static String read(
      Connection tables, Grain grain, LocalDate first, LocalDate last, int most)
      throws SQLException {
    StringBuilder yaml = new StringBuilder();
    Set<String> claimed = new HashSet<>();
    try (PreparedStatement query = tables.prepareStatement(QUERY)) {
      query.setString(1, grain.label());
      query.setObject(2, first);
      query.setObject(3, last);
      query.setInt(4, most);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          append(yaml, row, grain, claimed);
        }
      }
    }
    return yaml.toString();
  }

  private static void append(StringBuilder yaml, ResultSet row, Grain grain, Set<String> claimed)
      throws SQLException {
    TitlePhrases cutter = TitlePhrases.learnedFrom(List.of());
    List<String> phrases = new ArrayList<>();
    for (Object spelling : (Object[]) row.getArray("spellings").getArray()) {
      String entry = TitlePhrases.entry(String.valueOf(spelling));
      // A taxonomy takes one spelling of what it reads as the same words.
      String same =
          cutter.of(entry).stream().map(TitlePhrases.Phrase::id).reduce("", (a, b) -> a + "\n" + b);
      if (claimed.add(same)) {
        phrases.add(entry);
      }
    }
    if (phrases.isEmpty()) {
      return;
    }
    yaml.append(
        String.format(
            Locale.ROOT,
            """
            - id: %s
              name: %s
              description: %s
              weight: %.1f
              tags: []
              phrases: [%s]

            """,
            slug(row.getString("phrase")),
            quoted(row.getString("name")),
            quoted(
                String.format(
                    Locale.ROOT,
                    "%s: %d posts by %d authors, against %.2f a %s before; G2 %.1f.",
                    Period.name(row.getObject("period_start", LocalDate.class), grain),
                    row.getInt("posts"),
                    row.getInt("authors"),
                    row.getDouble("baseline"),
                    grain.label(),
                    row.getDouble("score"))),
            WEIGHT,
            phrases.stream().map(ThemeSuggestions::quoted).collect(Collectors.joining(", "))));
  }

  private static String slug(String phrase) {
    String slug = phrase.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "unnamed" : slug;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
