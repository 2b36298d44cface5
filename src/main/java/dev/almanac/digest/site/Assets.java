package dev.almanac.digest.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Style sheet, scripts and what of the chart library goes into the site. */
final class Assets {
  private static final String OWN = "/dev/almanac/digest/site/";
  private static final String UPLOT = "/META-INF/resources/webjars/uplot/";
  private static final List<String> FILES =
      List.of("almanac.css", "icon.svg", "search.js", "trends.js");
  private static final List<String> CHARTS = List.of("uPlot.iife.min.js", "uPlot.min.css");

  private Assets() {}

  /** The files. */
  static List<Page> all() {
    Map<String, String> resources = new TreeMap<>();
    FILES.forEach(file -> resources.put(file, OWN + file));
    CHARTS.forEach(file -> resources.put(file, UPLOT + chartVersion() + "/dist/" + file));
    return resources.entrySet().stream()
        .map(file -> new Page("assets/" + file.getKey(), () -> read(file.getValue())))
        .toList();
  }

  /** Which is in the path of the library's files; the build writes it down. */
  private static String chartVersion() {
    Properties versions = new Properties();
    try {
      versions.load(new ByteArrayInputStream(read("/dev/almanac/version.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions.getProperty("uplot", "");
  }

  private static byte[] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
