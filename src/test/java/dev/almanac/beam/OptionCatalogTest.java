package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionCatalogTest {

  @Test
  void listsEveryOptionThatTheJobDeclares() {
    List<String> declared =
        OptionCatalog.declared().stream()
            .map(Method::getName)
            .filter(name -> name.startsWith("get"))
            .map(
                name -> name.substring(3, 4).toLowerCase(java.util.Locale.ROOT) + name.substring(4))
            .sorted()
            .toList();
    assertThat(OptionCatalog.entries())
        .extracting(OptionCatalog.Entry::name)
        .containsExactlyElementsOf(declared)
        .contains("input", "output", "from", "to", "seenOn");
  }

  @Test
  void describesEveryOptionInASentence() {
    assertThat(OptionCatalog.entries())
        .allSatisfy(entry -> assertThat(entry.description()).matches("(?s)[A-Z].{10,}\\."));
  }

  @Test
  void tellsTheDefaults() {
    assertThat(OptionCatalog.entries())
        .contains(
            new OptionCatalog.Entry(
                "timeZone",
                "Time zone in which a moment has its day, such as Europe/London.",
                String.class,
                "UTC"))
        .anySatisfy(
            entry -> {
              assertThat(entry.name()).isEqualTo("maxNesting");
              assertThat(entry.defaultValue()).isEqualTo("100");
            });
  }
}
