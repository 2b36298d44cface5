package dev.almanac.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.model.Post;
import dev.almanac.model.PostTheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EditorTest {
  private static final LocalDate DAY = Samples.DAY;

  @Test
  void aPostOnTwoThemesIsToldUnderOneAndLinkedUnderTheOther() {
    Digest digest =
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY).theme("interp", 0.9).theme("hacking", 0.8).post(),
                PostDraft.of("fm:b", DAY).theme("hacking", 0.9).post(),
                PostDraft.of("fm:c", DAY).theme("interp", 0.9).post())
            .digest(DAY);
    assertThat(told(digest)).containsExactlyInAnyOrder("fm:a", "fm:b", "fm:c");
    assertThat(digest.themes().get(1).others()).extracting(Post::postKey).containsExactly("fm:a");
  }

  @Test
  void theSurprisingThemeLeadsBeforeTheUsualOne() {
    Editions archive = new Editions();
    for (int ago = 1; ago <= 60; ago++) {
      archive.with(PostDraft.of("fm:i" + ago, DAY.minusDays(ago)).theme("interp", 0.9).post());
    }
    archive.with(
        PostDraft.of("fm:a", DAY).theme("interp", 0.9).post(),
        PostDraft.of("fm:b", DAY).theme("hacking", 0.9).post());
    assertThat(archive.digest(DAY).themes())
        .extracting(Digest.LeadTheme::themeId)
        .containsExactly("hacking", "interp");
  }

  @Test
  void parentAndChildDoNotBothLead() {
    Digest digest =
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY).theme("control", 0.9).post(),
                PostDraft.of("fm:b", DAY).theme("oversight", 0.5).post())
            .digest(DAY);
    assertThat(digest.themes()).extracting(Digest.LeadTheme::themeId).containsExactly("control");
  }

  @Test
  void twoThemesThatMeetOnceAreNoConnectionUntilTheyOftenDo() {
    Editions archive = new Editions();
    for (int ago = 1; ago <= 60; ago++) {
      archive.with(PostDraft.of("fm:p" + ago, DAY.minusDays(ago)).theme("policy", 0.9).post());
    }
    archive.with(met("fm:a", 0), met("fm:b", 10), met("fm:c", 20), met("fm:d", 30));
    assertThat(archive.digest(DAY).connections()).isEmpty();
    archive.with(met("fm:e", 40));
    assertThat(archive.digest(DAY).connections())
        .extracting(Digest.Connection::year)
        .containsExactly(5);
  }

  @Test
  void twoThemesThatChanceBringsTogetherAreNoConnection() {
    Editions archive = new Editions();
    for (int ago = 0; ago < 10; ago++) {
      archive.with(met("fm:a" + ago, ago), met("fm:b" + ago, ago));
    }
    assertThat(archive.digest(DAY).connections()).isEmpty();
  }

  private static Post met(String key, int ago) {
    return PostDraft.of(key, DAY.minusDays(ago)).theme("interp", 0.9).theme("hacking", 0.8).post();
  }

  @Test
  void aThemesOtherPostsAreNamedAsFarAsALineGoes() {
    Editions archive = new Editions();
    for (int i = 0; i < 20; i++) {
      archive.with(PostDraft.of("fm:" + i, DAY).theme("interp", 0.9).post());
    }
    String line =
        archive.page(DAY).lines().filter(l -> l.startsWith("Also on")).findFirst().orElseThrow();
    assertThat(line.split("]\\(")).hasSize(11);
    assertThat(line).endsWith("; and 5 more.");
  }

  @Test
  void postsBelowTheThresholdAreSetApart() {
    Digest digest =
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY).relevance(0.35).post(),
                PostDraft.of("fm:b", DAY).relevance(0.34).post())
            .digest(DAY);
    assertThat(digest.posts()).extracting(Post::postKey).containsExactly("fm:a");
    assertThat(digest.apart()).extracting(Post::postKey).containsExactly("fm:b");
  }

  @Test
  void moreKarmaComesFirstAmongPostsAsRelevant() {
    Digest digest =
        new Editions()
            .with(
                PostDraft.of("fm:a", DAY).karma(null).post(),
                PostDraft.of("fm:b", DAY).karma(100).post(),
                PostDraft.of("fm:c", DAY).karma(-50).post())
            .digest(DAY);
    assertThat(digest.posts()).extracting(Post::postKey).containsExactly("fm:b", "fm:a", "fm:c");
  }

  @Property(tries = 200, seed = "1")
  void everyRelevantPostIsToldAtMostOnceAndNoTwoKinLead(@ForAll("days") List<Post> posts) {
    Digest digest = new Editions().with(posts.toArray(Post[]::new)).digest(DAY);
    assertThat(told(digest)).doesNotHaveDuplicates();
    assertThat(digest.themes()).hasSizeLessThanOrEqualTo(4);
    Set<String> families = new HashSet<>();
    for (Digest.LeadTheme theme : digest.themes()) {
      assertThat(theme.told()).isNotEmpty();
      families.add(theme.themeId());
    }
    if (families.contains("oversight")) {
      assertThat(families).doesNotContain("control", "debate");
    }
  }

  @Property(tries = 200, seed = "1")
  void thePageDoesNotDependOnTheOrderOfPosts(
      @ForAll("days") List<Post> posts, @ForAll @IntRange(max = 7) int turn) {
    List<Post> turned = new ArrayList<>(posts);
    java.util.Collections.rotate(turned, turn);
    assertThat(new Editions().with(turned.toArray(Post[]::new)).page(DAY))
        .isEqualTo(new Editions().with(posts.toArray(Post[]::new)).page(DAY));
  }

  @Property(tries = 200, seed = "1")
  void noSectionIsPrintedEmpty(@ForAll("days") List<Post> posts) {
    assertThat(new Editions().with(posts.toArray(Post[]::new)).page(DAY))
        .doesNotContainPattern(
            "(?m)^(#{1,2} .*\\n\\s*(---\\s*)?(#{1,2} |\\z)|### .*\\n\\s*(---\\s*)?(#|\\z))");
  }

  @Provide
  Arbitrary<List<Post>> days() {
    Arbitrary<PostTheme> themes =
        Combinators.combine(
                Arbitraries.of(Editions.TAXONOMY.keySet()), Arbitraries.of(0.3, 0.6, 0.9))
            .as((id, score) -> new PostTheme(id, score, List.of()));
    Arbitrary<List<PostTheme>> some = themes.list().uniqueElements(PostTheme::themeId).ofMaxSize(3);
    Arbitrary<Integer> karma = Arbitraries.of(0, 5, 80);
    return Combinators.combine(
            some.list().ofMinSize(1).ofMaxSize(8),
            karma.list().ofSize(8),
            Arbitraries.of(0.0, 0.5, 1.0).list().ofSize(8))
        .as(EditorTest::posts);
  }

  private static List<Post> posts(
      List<List<PostTheme>> themes, List<Integer> karma, List<Double> relevance) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < themes.size(); i++) {
      PostDraft draft =
          PostDraft.of("fm:" + i, DAY).karma(karma.get(i)).relevance(relevance.get(i));
      themes.get(i).forEach(theme -> draft.theme(theme.themeId(), theme.score()));
      posts.add(draft.post());
    }
    return posts;
  }

  private static List<String> told(Digest digest) {
    return digest.themes().stream()
        .flatMap(theme -> theme.told().stream())
        .map(Post::postKey)
        .toList();
  }
}
