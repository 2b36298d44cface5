package dev.almanac.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.model.Block;
import dev.almanac.model.CleanText;
import dev.almanac.model.Markup;
import dev.almanac.model.Span;
import dev.almanac.normalise.TextCleaner;
import dev.almanac.summarise.SentenceSplitter;
import dev.almanac.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file of texts with people's summaries, whose form is told from its first line: {@code text} and
 * {@code summary}, two lists of sentences; or {@code Summary} with {@code lw_body}, which is a body
 * or says that the post {@code lw_id} has one.
 */
public final class GoldSummaries {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String BODY = "lw_body";

  /** What the newsletter's own mark-up puts behind the words of a link. */
  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)|@>\\(@[^)]*@\\)");

  private final Path file;
  private final List<JsonNode> rows = new ArrayList<>();

  /**
   * @throws IllegalArgumentException for a line that is not of either form, naming it
   * @throws IOException where the file cannot be read
   */
  public GoldSummaries(Path file) throws IOException {
    this.file = file;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        rows.add(row(line, file + ", line " + number));
      }
    }
  }

  /** Whether the texts are given as lists of sentences. */
  public boolean isOfSentences() {
    return !rows.isEmpty() && isOfSentences(rows.get(0));
  }

  /** The keys of the posts whose bodies dumps have to give. */
  public Set<String> wanted() {
    Set<String> keys = new HashSet<>();
    rows.stream()
        .filter(GoldSummaries::isMeasured)
        .filter(row -> !hasBody(row))
        .forEach(row -> keys.add(key(row)));
    return keys;
  }

  /** How many rows have a summary, and a text here or elsewhere. */
  public int size() {
    return (int) rows.stream().filter(GoldSummaries::isMeasured).count();
  }

  /** The file's name. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /**
   * The texts, in the file's order, without those whose bodies are not here, or are stubs.
   *
   * @param bodies clean bodies of posts by key
   */
  public List<GoldText> texts(Map<String, CleanText> bodies) {
    List<GoldText> texts = new ArrayList<>();
    for (JsonNode row : rows) {
      if (isOfSentences(row)) {
        texts.add(ofSentences(row));
      } else if (isMeasured(row)) {
        CleanText body = hasBody(row) ? body(row) : bodies.get(key(row));
        String summary = plain(row.path("Summary").asText());
        if (body != null && isSummedUp(body, summary)) {
          texts.add(GoldText.ofBody(row.path("Title").asText(""), body, summary));
        }
      }
    }
    return texts;
  }

  private static JsonNode row(String line, String where) {
    try {
      JsonNode row = JSON.readTree(line);
      if (!isOfSentences(row) && !row.has(BODY)) {
        throw new IllegalArgumentException(
            where + ": has neither text and summary as lists of sentences, nor " + BODY);
      }
      return row;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON", e);
    }
  }

  private static boolean isOfSentences(JsonNode row) {
    return row.path("text").isArray() && row.path("summary").isArray();
  }

  private static boolean isMeasured(JsonNode row) {
    boolean body = hasBody(row) || row.path(BODY).asBoolean(false);
    return isOfSentences(row) || (body && !row.path("Summary").asText("").isBlank());
  }

  private static boolean hasBody(JsonNode row) {
    return row.path(BODY).isTextual();
  }

  private static String key(JsonNode row) {
    return "fm:" + row.path("lw_id").asText();
  }

  private static CleanText body(JsonNode row) {
    String body = row.path(BODY).asText();
    return new TextCleaner().clean(body, body.contains("</") ? Markup.HTML : Markup.MARKDOWN);
  }

  /** A body of fewer words than its summary is a note that the post stands elsewhere. */
  private static boolean isSummedUp(CleanText body, String summary) {
    return Words.count(body.text()) >= Words.count(summary);
  }

  private static String plain(String summary) {
    return LINK_TARGET.matcher(summary).replaceAll(" ");
  }

  private static GoldText ofSentences(JsonNode row) {
    StringBuilder text = new StringBuilder();
    row.path("text").forEach(sentence -> text.append(line(sentence)).append('\n'));
    String all = text.toString();
    List<Span> sentences = SentenceSplitter.lines(all, 0, all.length());
    List<String> reference = new ArrayList<>();
    row.path("summary").forEach(sentence -> reference.add(line(sentence)));
    Block whole = new Block(Block.Kind.PARAGRAPH, 0, Math.max(0, all.length() - 1));
    return new GoldText("", new CleanText(all, List.of(whole)), sentences, reference);
  }

  private static String line(JsonNode sentence) {
    return sentence.asText().replaceAll("\\s+", " ").strip();
  }
}
