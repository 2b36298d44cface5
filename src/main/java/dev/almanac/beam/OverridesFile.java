package dev.almanac.beam;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.dedup.Decisions;
import dev.almanac.model.Overrides;
import dev.almanac.normalise.PostName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a person has decided about posts, as a YAML file holds it. */
public final class OverridesFile {
  private static final String MERGE = "merge";
  private static final String SPLIT = "split";
  private static final String POSTS = "posts";
  private static final String WHY = "why";

  private final String file;

  private OverridesFile(String file) {
    this.file = file;
  }

  /** The decisions of the file that the options name; none where they name none. */
  static Overrides of(AlmanacOptions options) throws IOException {
    String file = options.getOverrides();
    return file == null || file.isBlank() ? Overrides.NONE : read(Path.of(file.strip()));
  }

  /**
   * The decisions of a file.
   *
   * @throws IllegalArgumentException for what cannot be meant, in one line that names the entry
   * @throws IOException where the file cannot be read
   */
  public static Overrides read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such file of overrides");
    }
    JsonNode tree = MappingFile.tree(MappingFile.yaml(), MappingFile.text(file), file.toString());
    return new OverridesFile(file.toString()).overrides(tree);
  }

  private Overrides overrides(JsonNode tree) {
    // A file of comments alone decides nothing.
    if (tree.isMissingNode() || tree.isNull()) {
      return Overrides.NONE;
    }
    if (!tree.isObject()) {
      throw fault("", "overrides are a map of " + MERGE + " and " + SPLIT);
    }
    allow(tree, "", Set.of(MERGE, SPLIT));
    Overrides overrides =
        new Overrides(entries(tree.path(MERGE), MERGE), entries(tree.path(SPLIT), SPLIT));
    new Decisions(overrides)
        .contradiction()
        .ifPresent(
            pair -> {
              throw fault(
                  "",
                  String.join(" and ", pair)
                      + " are to be kept apart ("
                      + where(overrides.splits(), SPLIT, pair)
                      + ") and to be one ("
                      + where(overrides.merges(), MERGE, pair.subList(0, 1))
                      + ")");
            });
    return overrides;
  }

  private List<Overrides.Entry> entries(JsonNode list, String name) {
    if (list.isMissingNode() || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw fault(name, "it is a list of lists of posts");
    }
    List<Overrides.Entry> entries = new ArrayList<>();
    for (JsonNode entry : list) {
      entries.add(entry(entry, numbered(name, entries.size())));
    }
    return List.copyOf(entries);
  }

  private Overrides.Entry entry(JsonNode entry, String where) {
    if (entry.isObject()) {
      allow(entry, where, Set.of(POSTS, WHY));
    }
    JsonNode posts = entry.isObject() ? entry.path(POSTS) : entry;
    if (!posts.isArray()) {
      throw fault(where, "it is a list of posts, or a map of " + POSTS + " and " + WHY);
    }
    TreeSet<String> keys = new TreeSet<>();
    for (JsonNode post : posts) {
      String text = post.isValueNode() && !post.isNull() ? post.asText() : "";
      String key =
          PostName.key(text)
              .orElseThrow(
                  () -> fault(where, (text.isEmpty() ? post : text) + " is no address or key"));
      if (!keys.add(key)) {
        throw fault(where, key + " stands there twice");
      }
    }
    if (keys.size() < 2) {
      throw fault(where, "it takes two posts at least");
    }
    JsonNode why = entry.path(WHY);
    if (why.isContainerNode()) {
      throw fault(where, WHY + " is a text");
    }
    String reason = why.isNull() ? "" : why.asText().replaceAll("\\s+", " ").strip();
    return new Overrides.Entry(List.copyOf(keys), reason);
  }

  private void allow(JsonNode map, String where, Set<String> names) {
    for (Map.Entry<String, JsonNode> field : map.properties()) {
      if (!names.contains(field.getKey())) {
        throw fault(
            where,
            field.getKey() + " is not known; there are " + String.join(", ", new TreeSet<>(names)));
      }
    }
  }

  private static String where(List<Overrides.Entry> entries, String name, List<String> keys) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).keys().containsAll(keys)) {
        return numbered(name, i);
      }
    }
    return name;
  }

  /** Entries are counted from 1, as people count. */
  private static String numbered(String name, int index) {
    return "entry " + (index + 1) + " of " + name;
  }

  private IllegalArgumentException fault(String where, String what) {
    return new IllegalArgumentException(file + (where.isEmpty() ? "" : ", " + where) + ": " + what);
  }
}
