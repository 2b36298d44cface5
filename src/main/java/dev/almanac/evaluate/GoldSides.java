package dev.almanac.evaluate;

import dev.almanac.normalise.PostName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the captures that a side of a gold pair is about. */
final class GoldSides {
  private static final Pattern PREFIXED = Pattern.compile("(?<where>[a-z][a-z0-9]*):(?<id>[^/].*)");

  /** The EA Forum's posts are known by title where the dump that has their texts has no ids. */
  private static final String EA_FORUM = "ea";

  private static final String EA_SOURCE = "eaforum";

  private final Map<String, List<Capture>> byId = new HashMap<>();
  private final Map<String, List<Capture>> byPost;
  private final Map<String, List<Capture>> byTitle = new HashMap<>();

  GoldSides(Captures captures) {
    this.byPost = captures.byPost();
    for (Capture capture : captures.all()) {
      if (capture.nativeId() != null) {
        byId.computeIfAbsent(capture.nativeId(), id -> new ArrayList<>()).add(capture);
      }
      byTitle.computeIfAbsent(folded(capture.title()), title -> new ArrayList<>()).add(capture);
    }
  }

  /**
   * The captures; none where the dumps have no text of it.
   *
   * @param side as the gold pair has it
   * @param title of the pair; empty where it is not known
   */
  List<Capture> of(String side, String title) {
    Matcher prefixed = PREFIXED.matcher(side);
    if (prefixed.matches()) {
      String id = prefixed.group("id");
      String space = prefixed.group("where").equals(EA_FORUM) ? "eaf:" : "fm:";
      List<Capture> found = byPost.getOrDefault(space + id, List.of());
      boolean isUntitled = title.isEmpty() || !space.equals("eaf:");
      return !found.isEmpty() || isUntitled ? found : ofEaForum(title);
    }
    List<Capture> found = byId.getOrDefault(side, List.of());
    if (found.isEmpty()) {
      found =
          PostName.key(side)
              .map(key -> byPost.getOrDefault(key, List.of()))
              .orElseGet(() -> ofEaForum(side));
    }
    return found;
  }

  private List<Capture> ofEaForum(String title) {
    return byTitle.getOrDefault(folded(title), List.of()).stream()
        .filter(capture -> capture.source().equals(EA_SOURCE))
        .toList();
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
