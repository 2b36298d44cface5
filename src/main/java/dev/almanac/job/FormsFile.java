package dev.almanac.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.digest.edition.Form;
import dev.almanac.digest.edition.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What forms an output has: written beside them, so that a later run which is not told keeps them
 * up.
 */
public final class FormsFile {
  /** Its name in the output. */
  static final String NAME = "digests/forms.json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private FormsFile() {}

  /** The forms of an output; none where it has no such file. */
  public static Forms read(Path output) throws IOException {
    Path file = output.resolve(NAME);
    if (!Files.exists(file)) {
      return Forms.NONE;
    }
    JsonNode tree = MAPPER.readTree(file.toFile());
    Set<Form> forms = EnumSet.noneOf(Form.class);
    tree.path("forms")
        .forEach(form -> forms.add(Form.valueOf(form.asText().toUpperCase(Locale.ROOT))));
    return new Forms(
        forms,
        views(tree.path("views")),
        tree.path("siteUrl").asText(Forms.LOCAL),
        tree.path("mailFrom").asText(Forms.NOBODY),
        tree.path("mailTo").asText(Forms.NOBODY));
  }

  /**
   * The views of a list.
   *
   * @throws IllegalArgumentException for one that cannot be meant
   */
  public static List<View> views(JsonNode list) {
    List<View> views = new ArrayList<>();
    for (JsonNode one : list) {
      one.fieldNames()
          .forEachRemaining(
              name -> {
                if (!Set.of("id", "name", "themes", "sources", "authors", "mailTo")
                    .contains(name)) {
                  throw new IllegalArgumentException("a view has no '" + name + "'");
                }
              });
      String id = one.path("id").asText();
      views.add(
          new View(
              id,
              one.path("name").asText(id),
              texts(one.path("themes")),
              texts(one.path("sources")),
              texts(one.path("authors")),
              one.path("mailTo").asText()));
    }
    if (views.stream().map(View::id).distinct().count() < views.size()) {
      throw new IllegalArgumentException("two views have one id");
    }
    return views;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  /** The file's bytes. */
  static byte[] bytes(Forms forms) {
    ObjectNode tree = MAPPER.createObjectNode();
    ArrayNode names = tree.putArray("forms");
    forms.forms().stream().sorted().forEach(form -> names.add(form.label()));
    tree.put("siteUrl", forms.siteUrl());
    tree.put("mailFrom", forms.mailFrom()).put("mailTo", forms.mailTo());
    ArrayNode views = tree.putArray("views");
    for (View view : forms.views()) {
      ObjectNode one = views.addObject().put("id", view.id()).put("name", view.name());
      view.themes().forEach(one.putArray("themes")::add);
      view.sources().forEach(one.putArray("sources")::add);
      view.authors().forEach(one.putArray("authors")::add);
      if (!view.mailTo().isEmpty()) {
        one.put("mailTo", view.mailTo());
      }
    }
    return (tree.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
