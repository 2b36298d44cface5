package dev.almanac.job;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.model.PostCard;
import dev.almanac.model.SummaryMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counts of a run, added up. */
public final class RunCounts {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** By scope, then name. */
  private final TreeMap<String, TreeMap<String, Long>> counts = new TreeMap<>();

  /** The counts of posts and of their summaries, by where these are from. */
  public static List<Count> ofPosts(List<PostCard> cards) {
    Map<String, Long> methods = new TreeMap<>();
    cards.forEach(card -> methods.merge(card.summaryMethod().label(), 1L, Long::sum));
    List<Count> counts = new ArrayList<>(List.of(new Count("", "posts", cards.size())));
    methods.forEach((method, posts) -> counts.add(new Count("", Count.SUMMARIES + method, posts)));
    return counts;
  }

  /** The count of posts whose summary is from there. */
  static Count ofMethod(SummaryMethod method, long posts) {
    return new Count("", Count.SUMMARIES + method.label(), posts);
  }

  /** Adds one count. */
  public void add(Count count) {
    counts
        .computeIfAbsent(count.scope(), scope -> new TreeMap<>())
        .merge(count.name(), count.value(), Long::sum);
  }

  /** The counts of the whole run, by name. */
  public Map<String, Long> total() {
    return counts.getOrDefault("", new TreeMap<>());
  }

  /**
   * One count of a dump, or of the whole run where the dump's name is empty; 0 where not counted.
   */
  public long get(String scope, String name) {
    return counts.getOrDefault(scope, new TreeMap<>()).getOrDefault(name, 0L);
  }

  /** One count over all dumps. */
  public long sum(String name) {
    return dumps().stream().mapToLong(dump -> get(dump, name)).sum();
  }

  /** The names of the dumps, sorted. */
  public java.util.Set<String> dumps() {
    return counts.tailMap("", false).keySet();
  }

  /** Writes the counts as JSON. */
  public void writeTo(Path file) throws IOException {
    StagedFile.write(file, path -> MAPPER.writeValue(path.toFile(), counts));
  }

  /** Reads what {@link #writeTo} has written. */
  public static RunCounts readFrom(Path file) throws IOException {
    RunCounts read = new RunCounts();
    Map<String, Map<String, Long>> counts =
        MAPPER.readValue(file.toFile(), new TypeReference<Map<String, Map<String, Long>>>() {});
    counts.forEach(
        (scope, names) -> names.forEach((name, value) -> read.add(new Count(scope, name, value))));
    return read;
  }
}
