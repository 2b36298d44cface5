package dev.almanac.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Span;
import dev.almanac.text.Hashes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a model said ↔ a line: the hash of the rest, a space, and JSON. A line is believed if its
 * hash is right and each of its values can be meant; any other is none.
 */
final class PaidAnswerLines {
  private static final JsonMapper MAPPER = new JsonMapper();

  private PaidAnswerLines() {}

  /** The line, without its end. */
  static String of(ModelCall call) {
    ObjectNode row = MAPPER.createObjectNode();
    row.put("content_hash", call.contentHash())
        .put("prompt_version", call.promptVersion())
        .put("model", call.model())
        .put("status", call.status().label())
        .put("reason", call.reason())
        .put("calls", call.calls())
        .put("tokens_in", call.tokensIn())
        .put("tokens_out", call.tokensOut())
        .put("cost", call.cost())
        .put("failures", call.failures());
    put(row, "retry_on", call.retryOn());
    put(row, "edition", call.edition());
    ArrayNode sentences = row.putArray("sentences");
    for (ModelSentence sentence : call.sentences()) {
      ObjectNode item = sentences.addObject().put("text", sentence.text());
      Span evidence = sentence.evidence();
      if (evidence != null) {
        item.put("start", evidence.start()).put("end", evidence.end());
      }
      sentence.cites().forEach(item.putArray("cites")::add);
    }
    String json = row.toString();
    return Hashes.hex128(json) + " " + json;
  }

  private static void put(ObjectNode row, String name, @Nullable LocalDate day) {
    if (day != null) {
      row.put(name, day.toString());
    }
  }

  /** What a line says; nothing where it is damaged. */
  static Optional<ModelCall> read(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String json = line.substring(space + 1);
    if (!line.substring(0, space).equals(Hashes.hex128(json))) {
      return Optional.empty();
    }
    try {
      return Optional.of(call(MAPPER.readTree(json)));
    } catch (JsonProcessingException | Damage e) {
      return Optional.empty();
    }
  }

  private static ModelCall call(JsonNode row) throws Damage {
    List<ModelSentence> sentences = new ArrayList<>();
    check(row.path("sentences").isArray());
    for (JsonNode item : row.path("sentences")) {
      sentences.add(sentence(item));
    }
    ModelStatus status = status(text(row, "status"));
    check((status == ModelStatus.ANSWERED) != sentences.isEmpty());
    double cost = row.path("cost").asDouble(-1);
    check(row.path("cost").isNumber() && cost >= 0 && Double.isFinite(cost));
    return new ModelCall(
        text(row, "content_hash"),
        text(row, "prompt_version"),
        text(row, "model"),
        status,
        text(row, "reason"),
        sentences,
        (int) number(row, "calls", Integer.MAX_VALUE),
        number(row, "tokens_in", Long.MAX_VALUE),
        number(row, "tokens_out", Long.MAX_VALUE),
        cost,
        (int) number(row, "failures", Integer.MAX_VALUE),
        day(row, "retry_on"),
        day(row, "edition"));
  }

  private static ModelSentence sentence(JsonNode item) throws Damage {
    String text = text(item, "text");
    check(!text.isBlank() && text.chars().noneMatch(Character::isISOControl));
    Span evidence = null;
    if (item.has("start") || item.has("end")) {
      evidence =
          new Span(
              (int) number(item, "start", Integer.MAX_VALUE),
              (int) number(item, "end", Integer.MAX_VALUE));
      check(evidence.start() < evidence.end());
    }
    check(item.path("cites").isArray());
    List<String> cites = new ArrayList<>();
    for (JsonNode cite : item.path("cites")) {
      check(cite.isTextual());
      cites.add(cite.textValue());
    }
    check((evidence == null) != cites.isEmpty());
    return new ModelSentence(text, evidence, List.copyOf(cites));
  }

  private static ModelStatus status(String label) throws Damage {
    for (ModelStatus status : ModelStatus.values()) {
      if (status.label().equals(label)) {
        return status;
      }
    }
    throw new Damage();
  }

  private static String text(JsonNode row, String name) throws Damage {
    check(row.path(name).isTextual());
    return row.path(name).textValue();
  }

  private static long number(JsonNode row, String name, long most) throws Damage {
    JsonNode number = row.path(name);
    check(number.isIntegralNumber() && number.canConvertToLong());
    check(number.longValue() >= 0 && number.longValue() <= most);
    return number.longValue();
  }

  private static @Nullable LocalDate day(JsonNode row, String name) throws Damage {
    if (!row.has(name)) {
      return null;
    }
    try {
      return LocalDate.parse(text(row, name));
    } catch (DateTimeException e) {
      throw new Damage();
    }
  }

  private static void check(boolean holds) throws Damage {
    if (!holds) {
      throw new Damage();
    }
  }

  /** A value that cannot be meant. */
  private static final class Damage extends Exception {
    private static final long serialVersionUID = 1;
  }
}
