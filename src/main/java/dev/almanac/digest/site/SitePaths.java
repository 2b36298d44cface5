package dev.almanac.digest.site;

import dev.almanac.digest.edition.EditionId;
import dev.almanac.text.Hashes;
import java.util.Locale;

/** Where pages stand under {@code site/}. */
public final class SitePaths {
  private static final int SHARD = 2;

  private SitePaths() {}

  /**
   * {@code 2025/06/17.html}, {@code 2025/W25.html}, {@code 2025/06/index.html}, {@code
   * 2025/index.html}.
   */
  public static String edition(EditionId id) {
    String path = id.path();
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return switch (id.grain()) {
      case DAY -> folder + String.format(Locale.ROOT, "%02d.html", id.start().getDayOfMonth());
      case WEEK -> folder + id.name().substring("2025-".length()) + ".html";
      case MONTH, QUARTER, YEAR -> folder + "index.html";
    };
  }

  /** A post's page; keys hold what no file name may, so it is named by the key's hash. */
  public static String post(String postKey) {
    String hash = Hashes.hex64(postKey);
    return "posts/" + hash.substring(0, SHARD) + "/" + hash + ".html";
  }

  /** A theme's page. */
  public static String theme(String themeId) {
    return "themes/" + themeId + ".html";
  }

  /** All posts of a theme in a year. */
  public static String theme(String themeId, int year) {
    return "themes/" + themeId + "/" + year + ".html";
  }

  /** The way from a page to the folder of the site: {@code ../} as often as it takes. */
  static String root(String page) {
    return "../".repeat((int) page.chars().filter(c -> c == '/').count());
  }
}
