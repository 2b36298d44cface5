package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Samples;
import dev.almanac.model.DumpFormat;
import dev.almanac.model.Link;
import dev.almanac.model.Origin;
import dev.almanac.model.PostKind;
import dev.almanac.model.Sighting;
import dev.almanac.model.TextFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.beam.sdk.util.CoderUtils;
import org.jspecify.annotations.Nullable;

class RecordCoderPropertyTest {
  private final RecordCoder<Sighting> coder = RecordCoder.of(Sighting.class);

  @Property(seed = "1")
  void anySightingComesBackAsItWas(@ForAll("sightings") Sighting sighting) throws Exception {
    assertThat(CoderUtils.clone(coder, sighting)).isEqualTo(sighting);
  }

  @Property(tries = 300, seed = "1")
  void differentSightingsHaveDifferentBytes(
      @ForAll("sightings") Sighting one, @ForAll("sightings") Sighting other) throws Exception {
    byte[] bytes = CoderUtils.encodeToByteArray(coder, one);
    assertThat(java.util.Arrays.equals(bytes, CoderUtils.encodeToByteArray(coder, other)))
        .isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<Sighting> sightings() {
    record Text(String key, Origin origin, @Nullable String id, List<String> authors) {}
    record Time(@Nullable Instant publishedAt, LocalDate seenOn) {}
    record Numbers(@Nullable Integer karma, @Nullable Integer comments, int words) {}
    Arbitrary<Origin> origins =
        Combinators.combine(texts(), Arbitraries.longs(), Arbitraries.of(DumpFormat.class))
            .as(Origin::new);
    Arbitrary<Text> names =
        Combinators.combine(texts(), origins, texts().injectNull(0.3), texts().list().ofMaxSize(3))
            .as(Text::new);
    Arbitrary<Instant> moments =
        Combinators.combine(
                Arbitraries.longs().between(-4_000_000_000L, 40_000_000_000L),
                Arbitraries.integers().between(0, 999_999_999))
            .as((seconds, nanos) -> Instant.ofEpochSecond(seconds, nanos));
    Arbitrary<LocalDate> days =
        Arbitraries.longs().between(-100_000, 100_000).map(LocalDate::ofEpochDay);
    Arbitrary<Time> times = Combinators.combine(moments.injectNull(0.3), days).as(Time::new);
    Arbitrary<Numbers> numbers =
        Combinators.combine(
                Arbitraries.integers().injectNull(0.3),
                Arbitraries.integers().injectNull(0.3),
                Arbitraries.integers())
            .as(Numbers::new);
    Arbitrary<TextFacts> facts =
        Arbitraries.of(Samples.facts(), Samples.bareFacts()).injectNull(0.4);
    return Combinators.combine(names, times, numbers, facts, texts().injectNull(0.3))
        .as(
            (name, time, number, text, maybe) ->
                new Sighting(
                    name.key(),
                    name.key(),
                    name.origin(),
                    name.key(),
                    name.id(),
                    name.key(),
                    name.key(),
                    PostKind.EVENT,
                    maybe == null ? null : Link.post(name.key(), name.key()),
                    time.publishedAt(),
                    maybe,
                    time.seenOn(),
                    name.authors(),
                    List.copyOf(name.authors().subList(0, name.authors().size() / 2)),
                    number.karma(),
                    number.comments(),
                    maybe,
                    maybe,
                    number.words(),
                    text))
        .withoutEdgeCases();
  }

  /** Any text that UTF-8 can hold. */
  private static Arbitrary<String> texts() {
    Arbitrary<String> plain =
        Arbitraries.strings().withCharRange('\u0000', '\ud7ff').ofMaxLength(12);
    return Arbitraries.oneOf(plain, plain.map(text -> text + "🤖" + text));
  }
}
