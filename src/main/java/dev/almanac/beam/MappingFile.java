package dev.almanac.beam;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.ingest.mapping.InputMapping;
import dev.almanac.ingest.mapping.InputMappings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Mappings of inputs as files and options hold them. */
public final class MappingFile {
  private static final String INPUTS = "inputs";
  private static final String PATTERN = "pattern";
  private static final String ANYWHERE = "**";

  private MappingFile() {}

  /**
   * The mappings of a YAML file, under {@code inputs}.
   *
   * @throws IllegalArgumentException for what is no list of mappings, in one line
   * @throws IOException where the file cannot be read
   */
  static List<InputMapping> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such file of mappings");
    }
    JsonNode spec = tree(yaml(), text(file), file.toString());
    Path folder = file.resolveSibling("").toAbsolutePath().normalize();
    return InputMappings.parse(resolved(spec.path(INPUTS), folder), file.toString());
  }

  /**
   * The mappings of a JSON text.
   *
   * @param where what messages begin with
   * @throws IllegalArgumentException for what is no list of mappings, in one line
   */
  static List<InputMapping> parse(String json, String where) {
    JsonNode inputs = tree(new JsonMapper(), json, where);
    return InputMappings.parse(resolved(inputs, Path.of("").toAbsolutePath()), where);
  }

  /**
   * The same list with patterns that name folders from the root on.
   *
   * @param folder that the patterns are relative to
   */
  public static JsonNode resolved(JsonNode inputs, Path folder) {
    JsonNode all = inputs.deepCopy();
    for (JsonNode input : all) {
      JsonNode pattern = input.path(PATTERN);
      if (input instanceof ObjectNode map
          && pattern.isTextual()
          && !pattern.asText().startsWith(ANYWHERE)) {
        map.put(PATTERN, folder.resolve(pattern.asText()).normalize().toString());
      }
    }
    return all;
  }

  /** A name that stands twice in a map is a slip. */
  public static ObjectMapper yaml() {
    YAMLMapper mapper = new YAMLMapper();
    mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
    return mapper;
  }

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException where it is not UTF-8
   */
  public static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": not in UTF-8", e);
    }
  }

  /**
   * The tree of a text.
   *
   * @param where what messages begin with
   * @throws IllegalArgumentException where it has none, saying where it breaks
   */
  public static JsonNode tree(ObjectMapper mapper, String text, String where) {
    try {
      return mapper.readTree(text);
    } catch (JsonProcessingException e) {
      String message = e.getOriginalMessage().lines().findFirst().orElse("");
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : ", line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new IllegalArgumentException(
          where
              + place
              + (mapper instanceof YAMLMapper ? ": not YAML: " : ": not JSON: ")
              + message,
          e);
    }
  }
}
