package dev.almanac.beam;

import dev.almanac.telling.TellingConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Options → whom a run tells what it did. */
public final class TellingSetup {
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

  /** What a run publishes under its output belongs to it alone. */
  private static final List<String> PUBLISHED = List.of("tables", "digests", "site", ".almanac");

  private TellingSetup() {}

  /**
   * What the options ask for.
   *
   * @throws IllegalArgumentException for an option that cannot be meant
   */
  public static TellingConfig of(AlmanacOptions options) {
    if (!options.getLogFormat().equals("text") && !options.getLogFormat().equals("json")) {
      throw new IllegalArgumentException("--logFormat is text or json");
    }
    String lineage = options.getLineage();
    return new TellingConfig(
        path(options, "metricsFile", options.getMetricsFile()),
        endpoint("otlpEndpoint", options.getOtlpEndpoint()),
        variable("otlpKeyVariable", options.getOtlpKeyVariable()),
        isAddress(lineage) ? endpoint("lineage", lineage) : file(options, lineage),
        variable("lineageKeyVariable", options.getLineageKeyVariable()),
        path(options, "report", options.getReport()));
  }

  private static boolean isAddress(@Nullable String text) {
    return text != null && text.matches("(?i)https?:.*");
  }

  private static @Nullable String file(AlmanacOptions options, @Nullable String text) {
    Path file = path(options, "lineage", text);
    return file == null ? null : file.toString();
  }

  private static @Nullable Path path(AlmanacOptions options, String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("--" + option + " is empty");
    }
    Path path = Path.of(text).toAbsolutePath().normalize();
    Path output = JobSetup.output(options);
    for (String folder : PUBLISHED) {
      if (path.startsWith(output.resolve(folder))) {
        throw new IllegalArgumentException(
            "--" + option + " lies in " + output.resolve(folder) + ", where the run publishes");
      }
    }
    return path;
  }

  /** An address may hold no key: it would be recorded with the options of the run. */
  private static @Nullable String endpoint(String option, @Nullable String text) {
    if (text == null) {
      return null;
    }
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      uri = URI.create("");
    }
    boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!isHttp
        || uri.getHost() == null
        || uri.getUserInfo() != null
        || uri.getQuery() != null
        || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "--" + option + " is an http or https address without user, query and key");
    }
    return text.replaceAll("/+$", "");
  }

  private static @Nullable String variable(String option, @Nullable String name) {
    if (name != null && !VARIABLE.matcher(name).matches()) {
      // It is not repeated: somebody may have given the key itself.
      throw new IllegalArgumentException(
          "--" + option + " takes the name of an environment variable, not the key");
    }
    return name;
  }
}
