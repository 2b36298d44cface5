package dev.almanac.evaluate;

import dev.almanac.model.CleanText;
import dev.almanac.model.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tags that forums gave posts. The tags of a post are those of all its records, its text is the
 * longest; posts of one text or of one title are one group, so that no copy of a post that is
 * scored is learned from. Tags never stand in the texts.
 */
public final class TaggedPosts {

  private static final class Tagged {
    private String title = "";
    private String text = "";
    private final Set<String> tags = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();
  }

  private final Map<String, Tagged> posts = new TreeMap<>();

  /** Adds a record of a forum's post; others have no forum's tags and are passed over. */
  public void add(Sighting sighting, Optional<CleanText> text) {
    if (!sighting.postKey().startsWith("fm:")) {
      return;
    }
    Tagged post = posts.computeIfAbsent(sighting.postKey(), key -> new Tagged());
    post.title = post.title.isEmpty() ? sighting.title() : post.title;
    post.tags.addAll(sighting.tags());
    post.names.add("title " + sighting.title().toLowerCase(Locale.ROOT));
    if (text.isPresent()) {
      post.names.add("text " + sighting.contentHash());
      String body = text.get().text();
      post.text = body.length() > post.text.length() ? body : post.text;
    }
  }

  /** The text of a post, empty where none was seen. */
  public Map<String, String> texts(Set<String> keys) {
    Map<String, String> texts = new HashMap<>();
    posts.forEach(
        (key, post) -> {
          if (keys.contains(key)) {
            texts.put(key, post.text);
          }
        });
    return texts;
  }

  /**
   * Posts that have a text and any tag are scored, whether or not one of the labels is among their
   * tags; those with a title alone are learned from.
   *
   * @param least labels that fewer of the scored posts have are left out
   */
  public ThemeTask task(double target, List<ThemeLabel> labels, int least) {
    Map<String, String> groups = groups();
    List<LabelledText> texts = new ArrayList<>();
    List<LabelledText> extra = new ArrayList<>();
    Map<String, Integer> sizes = new HashMap<>();
    Set<String> scored = new TreeSet<>();
    posts.forEach(
        (key, post) -> {
          if (post.tags.isEmpty()) {
            return;
          }
          Set<String> its = new TreeSet<>();
          for (ThemeLabel label : labels) {
            if (label.tags().stream().anyMatch(post.tags::contains)) {
              its.add(label.name());
            }
          }
          LabelledText labelled =
              new LabelledText(groups.getOrDefault(key, key), post.title, post.text, its);
          // Of a group one post is scored, the first: copies would count twice.
          if (post.text.isEmpty()) {
            extra.add(labelled);
          } else if (scored.add(labelled.group())) {
            texts.add(labelled);
            its.forEach(label -> sizes.merge(label, 1, Integer::sum));
          }
        });
    List<ThemeLabel> frequent =
        labels.stream().filter(label -> sizes.getOrDefault(label.name(), 0) >= least).toList();
    return new ThemeTask("forum tags", ThemeTask.Measure.MICRO_F1, target, texts, extra, frequent);
  }

  private Map<String, String> groups() {
    List<String> keys = List.copyOf(posts.keySet());
    Map<String, String> byName = new HashMap<>();
    Map<String, String> groups = new HashMap<>();
    keys.forEach(key -> groups.put(key, key));
    for (String key : keys) {
      for (String name : posts.getOrDefault(key, new Tagged()).names) {
        String first = byName.putIfAbsent(name, key);
        if (first != null) {
          join(groups, root(groups, first), root(groups, key));
        }
      }
    }
    Map<String, String> roots = new HashMap<>();
    keys.forEach(key -> roots.put(key, root(groups, key)));
    return roots;
  }

  private static void join(Map<String, String> groups, String one, String other) {
    boolean first = one.compareTo(other) <= 0;
    groups.put(first ? other : one, first ? one : other);
  }

  private static String root(Map<String, String> groups, String key) {
    String at = key;
    while (!at.equals(groups.getOrDefault(at, at))) {
      at = groups.getOrDefault(at, at);
    }
    return at;
  }
}
