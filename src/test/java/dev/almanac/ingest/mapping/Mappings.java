package dev.almanac.ingest.mapping;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;

/** Mappings as a spec has them. */
public final class Mappings {

  private Mappings() {}

  /** All inputs of a list in YAML. */
  public static List<InputMapping> all(String inputs) throws IOException {
    return InputMappings.parse(new YAMLMapper().readTree(inputs), "spec.yaml");
  }

  /** The mapping of these fields, each a line in YAML. */
  public static InputMapping fields(String... fields) throws IOException {
    return all("[{pattern: '**/*', fields: {" + String.join(", ", fields) + "}}]").get(0);
  }
}
