package dev.almanac.dedup;

import dev.almanac.model.Link;
import dev.almanac.model.PostSketch;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Declared cross-posts: link posts that point to a post which is known too. The page that is
 * pointed to is the original, and stands for those that point to it. A link post to a link post
 * leads to the last of them; where links go round in a circle, the least key of the circle stands
 * for all.
 */
public final class LinkPosts {
  private final Map<String, PostSketch> known = new HashMap<>();

  /**
   * @param sketches of the posts that point somewhere and of those that are pointed to, as far as
   *     they are known; in any order
   */
  public LinkPosts(Collection<PostSketch> sketches) {
    sketches.forEach(sketch -> known.put(sketch.postKey(), sketch));
  }

  /** The posts that another one stands for, by key, each with the key of that other. */
  public Map<String, String> canonical() {
    Map<String, String> canonical = new TreeMap<>();
    for (String key : new TreeSet<>(known.keySet())) {
      String last = last(key);
      if (!last.equals(key)) {
        canonical.put(key, last);
      }
    }
    return canonical;
  }

  /** The post itself where it points to no known one. */
  private String last(String key) {
    Set<String> passed = new TreeSet<>();
    String at = key;
    while (passed.add(at)) {
      Link link = Objects.requireNonNull(known.get(at)).link();
      if (link == null || !known.containsKey(link.postKey())) {
        return at;
      }
      at = link.postKey();
    }
    return leastOfCircle(at);
  }

  private String leastOfCircle(String from) {
    TreeSet<String> circle = new TreeSet<>();
    String at = from;
    while (circle.add(at)) {
      at = Objects.requireNonNull(Objects.requireNonNull(known.get(at)).link()).postKey();
    }
    return circle.first();
  }
}
