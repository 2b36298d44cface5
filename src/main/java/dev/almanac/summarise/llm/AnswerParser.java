package dev.almanac.summarise.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers. Smaller models think aloud, and put prose or a code fence around the JSON: it is
 * taken out of them. Of a list that has good items those are read; one that has none is malformed.
 */
final class AnswerParser {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What ends the thinking of a model that does it in its answer. */
  private static final String THOUGHT = "</think>";

  /** More are not read: three sentences were asked for. */
  private static final int MOST = 16;

  /** A sentence or a quote of more characters is neither, and is not looked at. */
  private static final int LONGEST = 4_000;

  /** Braces in prose after which it is given up: each costs a reading of the rest. */
  private static final int MOST_BRACES = 50;

  private AnswerParser() {}

  /**
   * Sentences with their quotes.
   *
   * @throws ModelFault of kind {@code MALFORMED}, or {@code REFUSED}
   */
  static List<Claim> claims(String answer) {
    return read(
        answer,
        "sentences",
        item -> {
          String sentence = text(item, "sentence");
          String quote = text(item, "quote");
          return sentence == null || quote == null ? null : new Claim(sentence, quote);
        });
  }

  /**
   * Sentences with the numbers of the posts that they cite.
   *
   * @throws ModelFault of kind {@code MALFORMED}, or {@code REFUSED}
   */
  static List<CitedClaim> cited(String answer) {
    return read(
        answer,
        "claims",
        item -> {
          String sentence = text(item, "sentence");
          JsonNode numbers = item.path("posts");
          if (sentence == null || !numbers.isArray()) {
            return null;
          }
          List<Integer> posts = new ArrayList<>();
          numbers.forEach(number -> posts.add(number.isInt() ? number.intValue() : 0));
          return new CitedClaim(sentence, posts);
        });
  }

  private static <T> List<T> read(
      String answer, String name, Function<JsonNode, @Nullable T> reading) {
    JsonNode list = list(answer.substring(Math.max(0, answer.lastIndexOf(THOUGHT))), name);
    if (list == null) {
      throw new ModelFault(
          Refusals.isOne(answer) ? ModelFault.Kind.REFUSED : ModelFault.Kind.MALFORMED);
    }
    List<T> items = new ArrayList<>();
    for (int i = 0; i < list.size() && i < MOST; i++) {
      T item = reading.apply(list.get(i));
      if (item != null) {
        items.add(item);
      }
    }
    if (items.isEmpty() && !list.isEmpty()) {
      throw new ModelFault(ModelFault.Kind.MALFORMED);
    }
    return items;
  }

  /** The last object that has the list: what comes before may be a draft of it. */
  private static @Nullable JsonNode list(String answer, String name) {
    JsonNode found = null;
    int at = answer.indexOf('{');
    for (int tries = 0; at >= 0 && tries < MOST_BRACES; tries++) {
      int past = at + 1;
      try (JsonParser parser = MAPPER.createParser(answer.substring(at))) {
        JsonNode object = MAPPER.readTree(parser);
        if (object != null && object.path(name).isArray()) {
          found = object.path(name);
          past = at + (int) parser.currentLocation().getCharOffset();
        }
      } catch (IOException e) {
        // A brace of the prose; the object may begin at the next.
        past = at + 1;
      }
      at = answer.indexOf('{', past);
    }
    return found;
  }

  private static @Nullable String text(JsonNode item, String name) {
    JsonNode text = item.path(name);
    return text.isTextual() && text.textValue().length() <= LONGEST ? text.textValue() : null;
  }
}
