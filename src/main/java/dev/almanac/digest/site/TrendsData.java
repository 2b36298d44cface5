package dev.almanac.digest.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.digest.edition.ThemeCounts;
import dev.almanac.model.Grain;
import dev.almanac.model.Theme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Posts a month, of all themes and of each, as the script that the trends page draws from. */
final class TrendsData {
  private static final JsonMapper MAPPER = new JsonMapper();

  private TrendsData() {}

  /**
   * The script.
   *
   * @param themes those to choose from; the first are shown
   * @param lastSeen the last day on which anything was seen, after which no period is over
   */
  static byte[] of(ThemeCounts counts, List<Theme> themes, @Nullable LocalDate lastSeen) {
    NavigableMap<LocalDate, Integer> all = counts.all(Grain.MONTH);
    ObjectNode data = MAPPER.createObjectNode();
    LocalDate last = counts.last(Grain.MONTH);
    if (last != null) {
      LocalDate first = all.firstKey();
      int months = Grain.MONTH.between(first, last) + 1;
      data.put("first", first.toString());
      data.put("last", lastSeen == null ? null : lastSeen.toString());
      fill(data.putArray("all"), all, first, months);
      ArrayNode lines = data.putArray("themes");
      for (Theme theme : themes) {
        ObjectNode line = lines.addObject();
        line.put("id", theme.id()).put("name", theme.name());
        fill(line.putArray("posts"), counts.line(Grain.MONTH, theme.id()), first, months);
      }
    }
    try {
      return ("window.almanacTrends = " + MAPPER.writeValueAsString(data) + ";\n")
          .getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("numbers cannot fail to be JSON", e);
    }
  }

  private static void fill(
      ArrayNode array, NavigableMap<LocalDate, Integer> line, LocalDate first, int months) {
    for (int i = 0; i < months; i++) {
      array.add(line.getOrDefault(first.plusMonths(i), 0));
    }
  }
}
