package dev.almanac.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels of JSON lines: a newsletter's summaries by {@code Category}, or papers and posts by {@code
 * agenda_id}. Other lines give the {@code abstract} of what stands elsewhere under the same {@code
 * url}.
 */
public final class GoldThemes {
  private static final JsonMapper JSON = new JsonMapper();

  /** The categories of which enough is known. */
  private static final int CATEGORIES = 12;

  private static final Pattern PAPER = Pattern.compile("\\b(\\d{4}\\.\\d{4,5})");
  private static final Pattern POST =
      Pattern.compile("(?:lesswrong\\.com|alignmentforum\\.org)/.*posts/([A-Za-z0-9]{17,24})");

  private final List<JsonNode> newsletter = new ArrayList<>();
  private final List<JsonNode> agendas = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  /**
   * Reads files.
   *
   * @throws IllegalArgumentException for a line of no known form, naming it
   * @throws IOException where a file cannot be read
   */
  public static GoldThemes read(List<Path> files) throws IOException {
    GoldThemes gold = new GoldThemes();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          gold.add(line, file + ", line " + number);
        }
      }
    }
    return gold;
  }

  /** Whether there is a newsletter. */
  public boolean hasNewsletter() {
    return !newsletter.isEmpty();
  }

  /** Whether there are agendas. */
  public boolean hasAgendas() {
    return !agendas.isEmpty();
  }

  /**
   * The newsletter's largest categories, counted and scored on the entries with a summary; entries
   * without one are learned from. Entries of one title are never parted.
   *
   * @throws IllegalArgumentException for a category that has no label
   */
  public ThemeTask newsletter(double target, List<ThemeLabel> labels) {
    Map<String, Integer> sizes = new TreeMap<>();
    for (JsonNode entry : newsletter) {
      if (!text(entry, "Summary").isBlank()) {
        sizes.merge(text(entry, "Category"), 1, Integer::sum);
      }
    }
    List<String> largest =
        sizes.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(CATEGORIES)
            .map(Map.Entry::getKey)
            .toList();
    List<LabelledText> texts = new ArrayList<>();
    List<LabelledText> extra = new ArrayList<>();
    for (JsonNode entry : newsletter) {
      String category = text(entry, "Category");
      LabelledText labelled =
          labelled(text(entry, "Title"), text(entry, "Summary"), Set.of(category));
      (labelled.text().isBlank() || !largest.contains(category) ? extra : texts).add(labelled);
    }
    return new ThemeTask(
        "newsletter",
        ThemeTask.Measure.MACRO_F1,
        target,
        texts,
        extra,
        largest.stream().map(name -> named(labels, name)).toList());
  }

  /** The posts whose bodies the agendas' entries could be read with, by key. */
  public Set<String> wanted() {
    Set<String> keys = new TreeSet<>();
    for (JsonNode entry : agendas) {
      Matcher post = POST.matcher(text(entry, "url"));
      if (post.find()) {
        keys.add("fm:" + post.group(1));
      }
    }
    return keys;
  }

  /**
   * The agendas of entries that have a title. What an agenda calls itself and says of itself is
   * learned from too: it is known of all agendas and says nothing of an entry.
   *
   * @param bodies of posts, by key
   * @throws IllegalArgumentException for an agenda that has no label
   */
  public ThemeTask agendas(double target, Map<String, String> bodies, List<ThemeLabel> labels) {
    Map<String, ThemeLabel> byAgenda = new TreeMap<>();
    agendas.forEach(
        entry -> {
          String id = text(entry, "agenda_id");
          byAgenda.computeIfAbsent(id, agenda -> named(labels, agenda));
        });
    return agendas("research agendas", target, bodies, byAgenda);
  }

  /**
   * The same, but what is looked for is the first theme that corresponds to an entry's agenda, so
   * that agendas of one theme are one label; those that correspond to none are left out.
   */
  public ThemeTask agendasByTheme(
      double target, Map<String, String> bodies, List<ThemeLabel> labels) {
    Map<String, ThemeLabel> byAgenda = new TreeMap<>();
    for (ThemeLabel label : labels) {
      label.themes().stream().limit(1).forEach(theme -> byAgenda.put(label.name(), ofTheme(theme)));
    }
    return agendas("themes of research agendas", target, bodies, byAgenda);
  }

  private static ThemeLabel ofTheme(String theme) {
    return new ThemeLabel(theme, List.of(theme), List.of());
  }

  private ThemeTask agendas(
      String name, double target, Map<String, String> bodies, Map<String, ThemeLabel> byAgenda) {
    List<LabelledText> texts = new ArrayList<>();
    Map<String, LabelledText> extra = new TreeMap<>();
    Map<String, ThemeLabel> labels = new TreeMap<>();
    for (JsonNode entry : agendas) {
      String agenda = text(entry, "agenda_id");
      ThemeLabel label = byAgenda.get(agenda);
      if (label != null) {
        Set<String> its = Set.of(label.name());
        labels.put(label.name(), label);
        if (!text(entry, "title").isBlank()) {
          texts.add(labelled(text(entry, "title"), textOf(text(entry, "url"), bodies), its));
        }
        String itself = text(entry, "agenda");
        extra.put(
            agenda,
            new LabelledText("agenda " + agenda, itself, text(entry, "agenda_summary"), its));
      }
    }
    return new ThemeTask(
        name,
        ThemeTask.Measure.TOP_3,
        target,
        texts,
        List.copyOf(extra.values()),
        List.copyOf(labels.values()));
  }

  private String textOf(String url, Map<String, String> bodies) {
    Matcher post = POST.matcher(url);
    return post.find()
        ? bodies.getOrDefault("fm:" + post.group(1), "")
        : texts.getOrDefault(paper(url), "");
  }

  private void add(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      if (node.has("Category") && node.has("Summary")) {
        newsletter.add(node);
      } else if (node.has("agenda_id")) {
        agendas.add(node);
      } else if (node.has("url")) {
        texts.put(paper(text(node, "url")), text(node, "abstract"));
      } else {
        throw new IllegalArgumentException(where + ": no Category, agenda_id or url");
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": not JSON", e);
    }
  }

  /** The paper's number where it is one of arXiv, else the address. */
  private static String paper(String url) {
    Matcher number = PAPER.matcher(url);
    return number.find() ? number.group(1) : url;
  }

  private static LabelledText labelled(String title, String text, Set<String> labels) {
    return new LabelledText(title.strip().toLowerCase(Locale.ROOT), title, text, labels);
  }

  private static ThemeLabel named(List<ThemeLabel> labels, String name) {
    return labels.stream()
        .filter(label -> label.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no label '" + name + "' among theme labels"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : "";
  }
}
