package dev.almanac.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.beam.OptionCatalog;
import java.util.List;

/** The options of the job as documents that other programs and people read. */
final class OptionsDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private OptionsDocument() {}

  /** A table of the options. */
  static String markdown(List<OptionCatalog.Entry> options) {
    StringBuilder text =
        new StringBuilder(
            """
            # Options of `almanac run`

            Made with `almanac options --format=markdown` from the options that the job declares. Each can stand on the command
            line as `--name=value` and in a spec as `name: value`.

            | option | what it says | default |
            |---|---|---|
            """);
    for (OptionCatalog.Entry option : options) {
      String value = option.defaultValue();
      text.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  option.name(),
                  cell(option.description()),
                  value == null ? "" : "`" + value + "`"));
    }
    return text.toString();
  }

  /**
   * The metadata of a Dataflow Flex Template.
   *
   * @see <a
   *     href="https://cloud.google.com/dataflow/docs/guides/templates/configuring-flex-templates">its
   *     parameters</a>
   */
  static String flexTemplate(List<OptionCatalog.Entry> options) {
    ObjectNode template =
        JSON.createObjectNode()
            .put("name", "Almanac")
            .put("description", "Dumps of forum posts in, Parquet tables and a digest out.");
    ArrayNode parameters = template.putArray("parameters");
    for (OptionCatalog.Entry option : options) {
      ObjectNode parameter =
          parameters
              .addObject()
              .put("name", option.name())
              .put("label", label(option.name()))
              .put("helpText", option.description())
              .put("isOptional", true)
              .put("paramType", type(option));
      if (option.defaultValue() != null) {
        parameter.put("defaultValue", option.defaultValue());
      }
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(template)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of texts is JSON", e);
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;");
  }

  /** {@code maxFileBytes} is "Max file bytes". */
  private static String label(String name) {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String type(OptionCatalog.Entry option) {
    return switch (option.type().getSimpleName()) {
      case "Boolean" -> "BOOLEAN";
      case "Integer", "Long", "Double" -> "NUMBER";
      default -> "TEXT";
    };
  }
}
