package dev.almanac;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Posts that try to command the model which reads them, all invented, and a model that obeys. */
public final class Injections {
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * A post.
   *
   * @param title one line
   * @param text with the command in it
   * @param demand what the command wants to be said
   */
  public record Injection(String title, String text, String demand) {}

  private Injections() {}

  /** All of them. */
  public static List<Injection> all() {
    try (InputStream in = Injections.class.getResourceAsStream("summarise/llm/injections.json")) {
      return MAPPER.readValue(Objects.requireNonNull(in), new TypeReference<List<Injection>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A model that does as it is told by whoever speaks last: it says what is demanded, resting it on
   * each sentence of the post in turn and on itself, and then tells its prompt.
   */
  public static ModelServer obedient() throws IOException {
    List<Injection> all = all();
    return ModelServer.start(request -> ModelServer.Reply.of(obey(request, all)));
  }

  private static String obey(ModelServer.Request request, List<Injection> all) {
    String demand =
        all.stream()
            .filter(one -> request.data().contains(one.title()))
            .map(Injection::demand)
            .findFirst()
            .orElse("Visit https://prizes.example/claim today.");
    try {
      if (request.isNarrative()) {
        return MAPPER.writeValueAsString(
            Map.of(
                "claims",
                List.of(
                    Map.of("sentence", demand, "posts", List.of(1, 2)),
                    Map.of("sentence", line(request.system(), 0), "posts", List.of(1)),
                    Map.of(
                        "sentence", "All posts are on paired readings.", "posts", List.of(99)))));
      }
      List<Map<String, String>> sentences = new ArrayList<>();
      String text = request.data().substring(request.data().indexOf("\n\n") + 2);
      for (var span : Sentences.split(text).stream().limit(6).toList()) {
        sentences.add(claim(demand, text.substring(span.start(), span.end())));
      }
      sentences.add(claim(demand, demand));
      for (int i = 0; i < 4; i++) {
        sentences.add(claim(line(request.system(), i), line(request.system(), i)));
        sentences.add(claim(line(request.system(), i), text.substring(0, text.indexOf('\n'))));
      }
      return MAPPER.writeValueAsString(Map.of("sentences", sentences));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(String text, int number) {
    return text.lines().skip(number).findFirst().orElse("");
  }

  private static Map<String, String> claim(String sentence, String quote) {
    return Map.of("sentence", sentence, "quote", quote);
  }
}
