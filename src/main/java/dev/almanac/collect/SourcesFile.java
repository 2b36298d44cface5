package dev.almanac.collect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.almanac.collect.source.ArxivSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The YAML file of sources, read strictly: what is not known in it is an error. */
public final class SourcesFile {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** What forums ask of crawlers is more; theirs say nothing of their API. */
  private static final String INTERVAL = "1s";

  /** The API's manual asks for it. */
  private static final String ARXIV_INTERVAL = "3s";

  private static final Duration LONGEST_INTERVAL = Duration.ofHours(1);
  private static final int PAGE_SIZE = 100;
  private static final int LARGEST_PAGE = 1000;

  private record Shape(
      @Nullable String contact,
      boolean allowHttp,
      @Nullable List<String> allowAddresses,
      @Nullable Map<String, Entry> sources) {}

  private record Entry(
      SourceSpec.@Nullable Kind kind,
      @Nullable String url,
      @Nullable List<String> hosts,
      @Nullable String interval,
      @Nullable Integer pageSize,
      @Nullable List<String> categories,
      @Nullable List<String> phrases,
      @Nullable String sitemap,
      @Nullable String keyVariable) {}

  private SourcesFile() {}

  /**
   * Reads a file.
   *
   * @param environment the value of an environment variable; null where it is not set
   * @throws IllegalArgumentException for what is no file of sources, in one line
   * @throws IOException where it cannot be read
   */
  public static Sources read(Path file, Function<String, @Nullable String> environment)
      throws IOException {
    YAMLMapper mapper =
        YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(com.fasterxml.jackson.databind.MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try {
      Shape shape = mapper.readValue(Files.readString(file), Shape.class);
      return sources(shape, environment);
    } catch (JsonProcessingException e) {
      String message = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new IllegalArgumentException(file + ": " + message, e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private static Sources sources(Shape shape, Function<String, @Nullable String> environment) {
    if (shape == null || shape.sources() == null || shape.sources().isEmpty()) {
      throw new IllegalArgumentException("there are no sources in it");
    }
    List<SourceSpec> specs = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    shape.sources().forEach((name, entry) -> specs.add(spec(name, entry)));
    for (SourceSpec spec : specs) {
      String variable = spec.keyVariable();
      String key = variable == null ? null : environment.apply(variable);
      if (variable != null && key != null) {
        keys.put(variable, key);
      }
    }
    return new Sources(
        List.copyOf(specs),
        shape.contact() == null ? "" : shape.contact().strip(),
        shape.allowHttp(),
        Set.copyOf(orNone(shape.allowAddresses())),
        Map.copyOf(keys));
  }

  private static SourceSpec spec(String name, Entry entry) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("a source cannot be called " + name);
    }
    if (entry == null || entry.kind() == null || entry.url() == null) {
      throw new IllegalArgumentException(name + " needs a kind and a url");
    }
    boolean isSearch = entry.kind() == SourceSpec.Kind.ARXIV;
    String usual = isSearch ? ARXIV_INTERVAL : INTERVAL;
    return new SourceSpec(
        name,
        entry.kind(),
        Sources.url(entry.url()),
        orNone(entry.hosts()),
        interval(name, entry.interval() == null ? usual : entry.interval()),
        pageSize(name, entry.pageSize() == null ? PAGE_SIZE : entry.pageSize()),
        isSearch ? ArxivSearch.of(orNone(entry.categories()), orNone(entry.phrases())) : null,
        entry.sitemap() == null ? null : Sources.url(entry.sitemap()),
        entry.keyVariable());
  }

  private static Duration interval(String name, String text) {
    try {
      Duration interval = Duration.parse("PT" + text);
      if (!interval.isNegative() && interval.compareTo(LONGEST_INTERVAL) <= 0) {
        return interval;
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name + ": an interval is such as 3s, not " + text, e);
    }
    throw new IllegalArgumentException(name + ": an interval is from 0s to 1h, not " + text);
  }

  private static int pageSize(String name, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException(
          name + ": pageSize is from 1 to " + LARGEST_PAGE + ", not " + size);
    }
    return size;
  }

  private static List<String> orNone(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
