package dev.almanac.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A term of the field that was new once.
 *
 * @param term its name
 * @param spellings as titles write it, of one to three words each
 */
public record KnownTerm(String term, List<String> spellings) {

  /**
   * Reads a YAML list of entries with {@code term} and {@code spellings}.
   *
   * @throws IllegalArgumentException for what is no such list, naming the entry
   * @throws IOException where the file cannot be read
   */
  public static List<KnownTerm> read(Path file) throws IOException {
    JsonNode entries;
    try {
      entries = new YAMLMapper().readTree(file.toFile()).path("terms");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(file + " is not YAML: " + e.getOriginalMessage(), e);
    }
    List<KnownTerm> terms = new ArrayList<>();
    for (JsonNode entry : entries) {
      List<String> spellings = new ArrayList<>();
      entry.path("spellings").forEach(spelling -> spellings.add(spelling.asText()));
      String term = entry.path("term").asText();
      if (term.isBlank() || spellings.isEmpty()) {
        throw new IllegalArgumentException(
            file + ": entry " + (terms.size() + 1) + " needs a term and its spellings");
      }
      terms.add(new KnownTerm(term, List.copyOf(spellings)));
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(file + " needs a list 'terms'");
    }
    return terms;
  }
}
