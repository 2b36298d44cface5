package dev.almanac.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.themes.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which entries of the taxonomy correspond to which labels.
 *
 * @param categories of a newsletter
 * @param tags of forums
 * @param agendas of research
 */
public record ThemeLabels(
    List<ThemeLabel> categories, List<ThemeLabel> tags, List<ThemeLabel> agendas) {

  /**
   * Reads YAML with {@code categories}, {@code tags} and {@code agendas}: lists of entries with
   * {@code label}, {@code themes} and, among tags, {@code tags}.
   *
   * @throws IllegalArgumentException naming what is wrong, such as a theme that is not in the
   *     taxonomy
   * @throws IOException where the file cannot be read
   */
  public static ThemeLabels read(Path file, Taxonomy taxonomy) throws IOException {
    try {
      JsonNode root = new YAMLMapper().readTree(file.toFile());
      return new ThemeLabels(
          labels(root, "categories", taxonomy),
          labels(root, "tags", taxonomy),
          labels(root, "agendas", taxonomy));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not YAML: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static List<ThemeLabel> labels(JsonNode root, String section, Taxonomy taxonomy) {
    List<ThemeLabel> labels = new ArrayList<>();
    for (JsonNode entry : root.path(section)) {
      String name = entry.path("label").asText();
      if (name.isBlank() || !entry.path("themes").isArray()) {
        throw new IllegalArgumentException(
            section + ": entry " + (labels.size() + 1) + " needs a label and themes");
      }
      List<String> themes = lines(entry.path("themes"));
      themes.forEach(taxonomy::theme);
      labels.add(new ThemeLabel(name, themes, lines(entry.path("tags"))));
    }
    return List.copyOf(labels);
  }

  private static List<String> lines(JsonNode list) {
    List<String> lines = new ArrayList<>();
    list.forEach(item -> lines.add(item.asText()));
    return List.copyOf(lines);
  }
}
