package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.PostDraft;
import dev.almanac.Samples;
import dev.almanac.job.Count;
import dev.almanac.job.DuplicateTask;
import dev.almanac.job.MonthPart;
import dev.almanac.job.SightingPack;
import dev.almanac.job.Touched;
import dev.almanac.model.Comparison;
import dev.almanac.model.Duplicate;
import dev.almanac.model.LatePost;
import dev.almanac.model.PairCell;
import dev.almanac.model.Post;
import dev.almanac.model.PostCard;
import dev.almanac.model.Sighting;
import dev.almanac.model.Tally;
import dev.almanac.model.TallyCell;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.ListCoder;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.util.SerializableUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordCoderTest {

  static List<Record> travellers() {
    Sighting full = Samples.sighting("fm:é", Samples.DAY);
    Sighting bare = Samples.bareSighting("fm:b", Samples.DAY);
    Post post =
        PostDraft.of("fm:é", Samples.DAY)
            .title("“Quoted” – naïve 模型 🤖")
            .text(Samples.facts())
            .theme("control", 0.1 + 0.2)
            .firstSeenOn(Samples.DAY.plusMonths(2))
            .post();
    Post barePost = PostDraft.of("fm:b", Samples.DAY).bare().post();
    SightingPack.PublishedText text = new SightingPack.PublishedText("fm:é", Samples.bareFacts());
    return List.of(
        full,
        bare,
        full.withText(null),
        Samples.facts(),
        Samples.bareFacts(),
        post,
        barePost,
        tally(),
        Tally.NOTHING,
        new Count("größe.json", "records", -1),
        new Count("", "", Long.MAX_VALUE),
        new SightingPack(
            List.of(full, bare), List.of(bare), List.of(text), List.of(PostCard.of(post))),
        new SightingPack(List.of(), List.of(), List.of(), List.of()),
        new CardBatch(
            true,
            List.of(PostCard.of(post), PostCard.of(barePost)),
            List.of(PostCard.of(post)),
            List.of(Samples.DAY)),
        new KeyBatch(List.of("fm:é")),
        new Touched(List.of("2026-03"), List.of(-1, 20_000), Touched.NEVER),
        new DuplicateTask.Found(
            List.of(new Duplicate("fm:a", "fm:b", Duplicate.Kind.NEAR, null, "größe", "lesswrong")),
            List.of(new Comparison("fm:a", "fm:b", "h", "i", 0.1 + 0.2, 1))),
        new SightingBatch("2026-03", List.of(full, bare)),
        new PostBatch(List.of(post, barePost)),
        new PostBatch(List.of()),
        new MonthBatch(
            MonthPart.ofTouched(
                List.of(PostCard.of(post), PostCard.of(barePost)),
                List.of(),
                new Touched(List.of(), List.of(), 0))),
        new RejectBatch(List.of(Samples.spooledReject())),
        new RejectBatch(List.of()));
  }

  @ParameterizedTest
  @MethodSource("travellers")
  void aRecordComesBackAsItWas(Record record) throws Exception {
    assertThat(CoderUtils.clone(coder(record), record)).isEqualTo(record);
  }

  @ParameterizedTest
  @MethodSource("travellers")
  void aRecordEndsWhereTheNextBegins(Record record) throws Exception {
    List<Record> three = List.of(record, record, record);
    assertThat(CoderUtils.clone(ListCoder.of(coder(record)), three)).isEqualTo(three);
  }

  @Test
  void aTallysCoderIsDeterministic() {
    assertThatCode(RecordCoder.of(Tally.class)::verifyDeterministic).doesNotThrowAnyException();
  }

  @Test
  void equalTalliesHaveEqualBytes() throws Exception {
    Coder<Tally> coder = RecordCoder.of(Tally.class);
    assertThat(CoderUtils.encodeToByteArray(coder, tally()))
        .isEqualTo(CoderUtils.encodeToByteArray(coder, tally()));
  }

  @Test
  void floatingPointAnywhereInARecordMakesItsCoderUnfitForKeys() {
    assertThatThrownBy(RecordCoder.of(PostBatch.class)::verifyDeterministic)
        .isInstanceOf(Coder.NonDeterministicException.class)
        .hasMessageContaining("floating-point");
  }

  @Test
  void aTypeWithoutACodecIsRefusedWhenTheCoderIsMade() {
    record Odd(Thread thread) {}
    assertThatThrownBy(() -> RecordCoder.of(Odd.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Thread");
  }

  @Test
  void aNullWhereNoneMayBeIsAFault() {
    record Named(String name) {}
    assertThatThrownBy(
            () -> CoderUtils.encodeToByteArray(RecordCoder.of(Named.class), named(Named::new)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void theCoderItselfTravels() throws Exception {
    Coder<Tally> coder = SerializableUtils.clone(RecordCoder.of(Tally.class));
    assertThat(coder).isEqualTo(RecordCoder.of(Tally.class));
    assertThat(CoderUtils.clone(coder, tally())).isEqualTo(tally());
  }

  @SuppressWarnings("NullAway") // The null is what is tested.
  private static <T> T named(java.util.function.Function<String, T> make) {
    return make.apply(null);
  }

  private static Tally tally() {
    return new Tally(
        List.of(
            new TallyCell(20_000, "*", "*", 2, 3, -5, List.of(Long.MIN_VALUE, -1L, 7L)),
            new TallyCell(-1, "contrôle", "eaforum", 0, 1, Long.MAX_VALUE, List.of())),
        List.of(new PairCell(20_000, "a", "b", 1)),
        List.of(new LatePost(19_990, 20_000, true, List.of("eaforum"), List.of("a", "b"))),
        List.of(-1, 20_000));
  }

  @SuppressWarnings("unchecked") // the class of a record is of its own type
  private static Coder<Record> coder(Record record) {
    return (Coder<Record>) (Coder<?>) RecordCoder.of(record.getClass());
  }
}
