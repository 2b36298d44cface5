package dev.almanac.trends;

import dev.almanac.model.Grain;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code theme_stats}. */
public final class ThemeLines {
  private static final String LINES =
      """
      SELECT theme_id, theme_name, period_start, posts, share, share_low, share_high, baseline, z,
             share_z, burst_level > 0, is_new
      FROM theme_stats
      WHERE grain = ? AND source = ? AND period_start BETWEEN ? AND ?
      ORDER BY theme_id, period_start
      """;

  private final Connection tables;
  private final Grain grain;
  private final String source;

  /**
   * @param tables a connection on which {@code theme_stats} is a view
   * @param source {@code *} for all
   */
  public ThemeLines(Connection tables, Grain grain, String source) {
    this.tables = tables;
    this.grain = grain;
    this.source = source;
  }

  /** The days that statistics cover, or nothing where there are none. */
  public Optional<Span> covered() throws SQLException {
    try (PreparedStatement query =
        tables.prepareStatement(
            "SELECT min(period_start), max(period_start) FROM theme_stats"
                + " WHERE grain = 'day' AND source = ?")) {
      query.setString(1, source);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Date first = row.getDate(1);
        Date last = row.getDate(2);
        return first == null || last == null
            ? Optional.empty()
            : Optional.of(new Span(first.toLocalDate(), last.toLocalDate()));
      }
    }
  }

  /**
   * Days.
   *
   * @param last inclusive
   */
  public record Span(LocalDate first, LocalDate last) {}

  /** The lines of all themes, by id, in periods that start within two days, both inclusive. */
  public List<ThemeLine> between(LocalDate from, LocalDate to) throws SQLException {
    Map<String, ThemeLine> lines = new LinkedHashMap<>();
    try (PreparedStatement query = tables.prepareStatement(LINES)) {
      query.setString(1, grain.label());
      query.setString(2, source);
      query.setDate(3, Date.valueOf(from));
      query.setDate(4, Date.valueOf(to));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String name = row.getString(2);
          lines
              .computeIfAbsent(row.getString(1), id -> new ThemeLine(id, name, new ArrayList<>()))
              .points()
              .add(
                  new ThemeLine.Point(
                      row.getDate(3).toLocalDate(),
                      row.getInt(4),
                      row.getDouble(5),
                      row.getDouble(6),
                      row.getDouble(7),
                      row.getDouble(8),
                      row.getDouble(9),
                      row.getDouble(10),
                      row.getBoolean(11),
                      row.getBoolean(12)));
        }
      }
    }
    return List.copyOf(lines.values());
  }
}
