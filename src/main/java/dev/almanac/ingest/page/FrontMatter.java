package dev.almanac.ingest.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.ingest.dump.ReadLimits;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/** The YAML at the head of a page. Thread-safe. */
final class FrontMatter {
  /** People write front matter by hand; the longest that is believed. */
  private static final int MAX_CHARACTERS = 1 << 18;

  private final YAMLMapper mapper;

  FrontMatter(ReadLimits limits) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(limits.nesting());
    // An alias is read as its name, never as what it stands for, so that none can multiply.
    options.setMaxAliasesForCollections(0);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.stringLength())
            .build();
    mapper =
        new YAMLMapper(
            YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(constraints)
                .build());
  }

  /**
   * Reads front matter; null where it is YAML but no map.
   *
   * @throws JsonProcessingException where it is no YAML, or over a limit
   */
  @Nullable ObjectNode read(String yaml) throws JsonProcessingException {
    JsonNode node = mapper.readTree(yaml);
    if (node == null || node.isMissingNode() || node.isNull()) {
      return JsonNodeFactory.instance.objectNode();
    }
    return node instanceof ObjectNode fields ? fields : null;
  }
}
