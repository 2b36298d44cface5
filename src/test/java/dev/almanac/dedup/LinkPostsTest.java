package dev.almanac.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.almanac.model.Link;
import dev.almanac.model.PostSketch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkPostsTest {

  @Test
  void aLinkPostIsStoodForByThePostThatItPointsTo() {
    assertThat(canonical(post("a", "paper"), post("b", "paper"), post("paper", null)))
        .containsExactly(entry("a", "paper"), entry("b", "paper"));
  }

  @Test
  void aLinkToNoKnownPostJoinsNothing() {
    assertThat(canonical(post("a", "elsewhere"))).isEmpty();
  }

  @Test
  void linksAreFollowedToTheirEnd() {
    assertThat(canonical(post("a", "b"), post("b", "c"), post("c", "elsewhere")))
        .containsExactly(entry("a", "c"), entry("b", "c"));
  }

  @Test
  void inACircleTheLeastKeyStandsForAll() {
    assertThat(canonical(post("d", "c"), post("c", "b"), post("b", "c"), post("e", "d")))
        .containsExactly(entry("c", "b"), entry("d", "b"), entry("e", "b"));
  }

  @Property(tries = 200, seed = "1")
  void everyCanonicalPostIsItsOwnWhateverTheOrder(
      @ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
    Random random = new Random(seed);
    List<PostSketch> sketches = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sketches.add(post("p" + i, random.nextBoolean() ? "p" + random.nextInt(14) : null));
    }
    sketches.removeIf(post -> post.link() != null && post.postKey().equals(post.link().postKey()));
    Map<String, String> canonical = new LinkPosts(sketches).canonical();
    assertThat(canonical.values()).noneMatch(canonical::containsKey);
    Collections.shuffle(sketches, random);
    assertThat(new LinkPosts(sketches).canonical()).isEqualTo(canonical);
  }

  private static Map<String, String> canonical(PostSketch... posts) {
    return new LinkPosts(List.of(posts)).canonical();
  }

  private static PostSketch post(String key, @Nullable String target) {
    return new PostSketch(
        key, "lesswrong", target == null ? null : new Link("https://" + target, target), null);
  }
}
