package dev.almanac.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.almanac.beam.MappingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A job spec: a YAML map from options to values, as launchable as a command line. */
final class JobSpec {
  /** Options that name files; in a spec they are relative to the spec's own folder. */
  private static final Set<String> PATHS =
      Set.of(
          "input",
          "output",
          "inputRoot",
          "mapping",
          "overrides",
          "metricsFile",
          "lineage",
          "report");

  /** Stands where a file may, and is none. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:.*");

  /** Options whose values are lists of maps. */
  private static final String INPUTS = "inputs";

  private static final String VIEWS = "views";

  private JobSpec() {}

  /**
   * The spec's options as {@code --name=value} arguments.
   *
   * @throws IllegalArgumentException for a file that is no spec
   * @throws IOException where it cannot be read
   */
  static List<String> arguments(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such spec");
    }
    JsonNode spec = MappingFile.tree(MappingFile.yaml(), MappingFile.text(file), file.toString());
    if (!spec.isObject()) {
      throw new IllegalArgumentException(file + ": a spec is a map from options to values");
    }
    Path folder = file.resolveSibling("").toAbsolutePath().normalize();
    List<String> arguments = new ArrayList<>();
    for (Map.Entry<String, JsonNode> option : spec.properties()) {
      arguments.add("--" + option.getKey() + "=" + value(file, folder, option));
    }
    return arguments;
  }

  private static String value(Path file, Path folder, Map.Entry<String, JsonNode> option) {
    JsonNode value = option.getValue();
    if (option.getKey().equals(VIEWS)) {
      return value.toString();
    }
    if (option.getKey().equals(INPUTS)) {
      return MappingFile.resolved(value, folder).toString();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (!one.isValueNode() || one.isNull()) {
        throw new IllegalArgumentException(
            file + ": " + option.getKey() + " takes a value or a list of values");
      }
      texts.addAll(List.of(one.asText().split(",")));
    }
    boolean isPath = PATHS.contains(option.getKey());
    return texts.stream()
        .map(String::strip)
        .map(
            text ->
                isPath && !ADDRESS.matcher(text).matches()
                    ? folder.resolve(text).normalize().toString()
                    : text)
        .collect(Collectors.joining(","));
  }
}
