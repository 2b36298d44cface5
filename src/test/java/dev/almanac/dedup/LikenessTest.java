package dev.almanac.dedup;

import static dev.almanac.dedup.Sketches.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Duplicate;
import dev.almanac.model.Link;
import dev.almanac.model.Link.Relation;
import dev.almanac.model.PostKind;
import dev.almanac.model.PostSketch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Similarity SAME = new Similarity(1, 1);
  private static final Similarity NEAR = new Similarity(0.95, 0.98);
  private static final Similarity EDITED = new Similarity(0.65, 0.8);
  private static final Similarity EXCERPT = new Similarity(0.2, 0.95);
  private static final Similarity OTHER = new Similarity(0.1, 0.3);

  @Test
  void longTextsThatAreNearlyTheSameAreOnePost() {
    assertThat(
            judge(post("a").words(500), post("b").titled("Else").by("Bo").on(900).words(500), NEAR))
        .contains(Duplicate.Kind.NEAR);
    assertThat(judge(post("a").words(500), post("b").titled("Else").on(900).words(500), SAME))
        .contains(Duplicate.Kind.SAME_TEXT);
    assertThat(judge(post("a").words(500), post("b").titled("Else").words(500), EDITED)).isEmpty();
  }

  @Test
  void issuesOfASeriesAreDifferentPostsHoweverAlikeTheyAre() {
    assertThat(
            judge(
                post("a").titled("Welcome (9th thread, 2016)").words(1600),
                post("b").titled("Welcome (10th thread, 2017)").words(1600),
                NEAR))
        .isEmpty();
  }

  @Test
  void shortTextsAreOftenFormsAndNeedTitleAuthorAndTimeAsWell() {
    PostSketch thread = post("a").titled("March media thread").words(215);
    assertThat(judge(thread, post("b").titled("April media thread").words(215), SAME)).isEmpty();
    assertThat(judge(thread, post("b").titled("March media thread").on(40).words(215), SAME))
        .isEmpty();
    assertThat(judge(thread, post("b").titled("March media thread!").on(3).words(215), SAME))
        .contains(Duplicate.Kind.SAME_TEXT);
    assertThat(judge(thread, post("b").titled("March media thread").on(4).words(215), SAME))
        .isEmpty();
    PostSketch greeting = post("a").titled("Media thread").words(90);
    assertThat(judge(greeting, post("b").titled("Media thread").by("Bo").words(90), SAME))
        .isEmpty();
  }

  @Test
  void onAnotherForumAShortCrosspostMayTakeTwoWeeks() {
    PostSketch post = post("a").titled("We are hiring").words(90);
    Sketches other = post("b").titled("We are hiring").in("eaforum");
    assertThat(judge(post, other.on(14).words(90), SAME)).contains(Duplicate.Kind.SAME_TEXT);
    assertThat(judge(post, other.on(15).words(90), SAME)).isEmpty();
  }

  @Test
  void oneTitleAndTextAreOnePostWhoeverSignsIt() {
    PostSketch post = post("a").by("A. Ng").words(200);
    assertThat(judge(post, post("b").by("Ada").in("eaforum").on(10).words(200), NEAR))
        .contains(Duplicate.Kind.CROSSPOST);
    assertThat(judge(post, post("b").by("Ada").in("eaforum").words(200), EDITED)).isEmpty();
  }

  @Test
  void aLongPostMayBeRevisedYearsLater() {
    Similarity revised = new Similarity(0.77, 0.9);
    assertThat(judge(post("a").words(800), post("b").on(900).words(700), revised))
        .contains(Duplicate.Kind.CROSSPOST);
    assertThat(judge(post("a").words(800), post("b").by("Bo").on(900).words(700), revised))
        .isEmpty();
    assertThat(judge(post("a").words(200), post("b").on(900).words(200), revised)).isEmpty();
  }

  @Test
  void aNoticeUnderTwoTitlesIsOneWithinDays() {
    assertThat(judge(post("a").words(200), post("b").titled("Else").by("Bo").words(200), NEAR))
        .contains(Duplicate.Kind.NEAR);
    assertThat(judge(post("a").words(200), post("b").titled("Else").on(4).words(200), NEAR))
        .isEmpty();
    assertThat(
            judge(
                post("a").titled("Reading group, May").words(900),
                post("b").titled("Reading group, June").on(30).words(900),
                NEAR))
        .isEmpty();
  }

  @Test
  void aCrosspostMayBeEditedOrAnExcerpt() {
    PostSketch original = post("a").words(200);
    PostSketch crosspost = post("b").titled("[Linkpost] On kites").on(3).words(200);
    assertThat(judge(original, crosspost, EDITED)).contains(Duplicate.Kind.CROSSPOST);
    assertThat(judge(original, crosspost, EXCERPT)).contains(Duplicate.Kind.CROSSPOST);
    assertThat(judge(original, crosspost, OTHER)).isEmpty();
    assertThat(judge(original, post("b").by("").words(200), EDITED))
        .contains(Duplicate.Kind.CROSSPOST);
  }

  @Test
  void withinAForumALinkPostWithATitleOfItsOwnIsAnotherPost() {
    PostSketch link = post("fm:a").titled("What kites taught me").words(0);
    assertThat(believes(Relation.LINKPOST, link, post("fm:b").words(0), null)).isFalse();
    assertThat(believes(Relation.LINKPOST, link, post("eaf:b").words(0), null)).isTrue();
    assertThat(believes(Relation.LINKPOST, link, post("arxiv:b").words(0), null)).isTrue();
    PostSketch same = post("fm:c").words(0);
    assertThat(believes(Relation.LINKPOST, same, post("fm:b").words(0), null)).isTrue();
  }

  @Test
  void textsThatShareNothingRefuteALineOfText() {
    PostSketch post = post("fm:a").titled("What kites taught me").words(500);
    PostSketch page = post("https://kites.example/").titled("Kites at length").words(500);
    Similarity none = new Similarity(0.001, 0.02);
    assertThat(believes(Relation.SAYS_FROM, post, page, none)).isFalse();
    assertThat(believes(Relation.SAYS_FROM, post, page, EXCERPT)).isTrue();
    assertThat(believes(Relation.SAYS_FROM, post, page, null)).isTrue();
    assertThat(believes(Relation.CROSSPOST_OF, post, page, none)).isTrue();
    PostSketch namesake = post("https://kites.example/b").titled("What kites taught me").words(9);
    assertThat(believes(Relation.SAYS_FROM, post, namesake, none)).isTrue();
  }

  private static boolean believes(
      Relation relation, PostSketch post, PostSketch target, @Nullable Similarity similarity) {
    return new Likeness(LikenessConfig.STANDARD)
        .believes(
            new Link("https://kites.example/", target.postKey(), relation),
            post,
            target,
            similarity);
  }

  @Test
  void aMeetupOfAnotherDayIsAnotherMeetup() {
    Sketches meetup = post("a").titled("Meetup : Kites").kind(PostKind.MEETUP);
    Sketches again = post("b").titled("Meetup : Kites").kind(PostKind.MEETUP);
    assertThat(judge(meetup.words(900), again.on(7).words(900), SAME)).isEmpty();
    assertThat(judge(meetup.words(900), again.on(1).words(900), SAME))
        .contains(Duplicate.Kind.SAME_TEXT);
    assertThat(judge(meetup.words(900), again.on(1).words(900), EDITED)).isEmpty();
  }

  @Test
  void theVerdictDoesNotHangOnWhoComesFirst() {
    PostSketch a = post("a").words(200);
    PostSketch b = post("b").kind(PostKind.EVENT).on(1).words(400);
    for (Similarity similarity : new Similarity[] {SAME, NEAR, EDITED, EXCERPT, OTHER}) {
      assertThat(judge(a, b, similarity)).isEqualTo(judge(b, a, similarity));
    }
  }

  private static Optional<Duplicate.Kind> judge(PostSketch a, PostSketch b, Similarity similarity) {
    return new Likeness(LikenessConfig.STANDARD).judge(a, b, similarity);
  }
}
