package dev.almanac.summarise.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads answers; what is not of the schema is malformed, whole. */
final class AnswerParser {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final String FENCE = "```";

  /** Longer ones are not read: three sentences were asked for. */
  private static final int MOST = 16;

  /** A sentence or a quote of more characters is neither, and is not looked at. */
  private static final int LONGEST = 4_000;

  private AnswerParser() {}

  /**
   * Sentences with their quotes.
   *
   * @throws ModelFault of kind {@code MALFORMED}, or {@code REFUSED}
   */
  static List<Claim> claims(String answer) {
    List<Claim> claims = new ArrayList<>();
    for (JsonNode item : items(answer, "sentences")) {
      claims.add(new Claim(text(item, "sentence"), text(item, "quote")));
    }
    return claims;
  }

  /**
   * Sentences with the numbers of the posts that they cite.
   *
   * @throws ModelFault of kind {@code MALFORMED}, or {@code REFUSED}
   */
  static List<CitedClaim> cited(String answer) {
    List<CitedClaim> claims = new ArrayList<>();
    for (JsonNode item : items(answer, "claims")) {
      JsonNode numbers = item.path("posts");
      if (!numbers.isArray()) {
        throw new ModelFault(ModelFault.Kind.MALFORMED);
      }
      List<Integer> posts = new ArrayList<>();
      numbers.forEach(number -> posts.add(number.isInt() ? number.intValue() : 0));
      claims.add(new CitedClaim(text(item, "sentence"), posts));
    }
    return claims;
  }

  private static List<JsonNode> items(String answer, String name) {
    JsonNode list;
    try {
      list = MAPPER.readTree(unfenced(answer)).path(name);
    } catch (JsonProcessingException e) {
      throw new ModelFault(
          Refusals.isOne(answer) ? ModelFault.Kind.REFUSED : ModelFault.Kind.MALFORMED);
    }
    if (!list.isArray() || list.size() > MOST) {
      throw new ModelFault(ModelFault.Kind.MALFORMED);
    }
    List<JsonNode> items = new ArrayList<>();
    list.forEach(items::add);
    return items;
  }

  private static String text(JsonNode item, String name) {
    JsonNode text = item.path(name);
    if (!text.isTextual() || text.textValue().length() > LONGEST) {
      throw new ModelFault(ModelFault.Kind.MALFORMED);
    }
    return text.textValue();
  }

  /** Smaller models put a code fence around JSON, whatever they are told. */
  private static String unfenced(String answer) {
    String bare = answer.strip();
    if (bare.startsWith(FENCE) && bare.endsWith(FENCE) && bare.length() > 2 * FENCE.length()) {
      int line = bare.indexOf('\n');
      return line < 0 ? bare : bare.substring(line, bare.length() - FENCE.length());
    }
    return bare;
  }
}
