package dev.almanac.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.Post;
import dev.almanac.model.Sighting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Few values a field, so that ties are the rule. */
class PostMergerLawsTest {
  private final PostMerger merger = new PostMerger(ZoneOffset.UTC);

  @Property(seed = "1")
  void theOrderOfTheSightingsDoesNotMatter(
      @ForAll("sightings") List<Sightings> sightings, @ForAll Random random) {
    List<Sighting> read = read(sightings);
    List<Sighting> shuffled = new ArrayList<>(read);
    Collections.shuffle(shuffled, random);
    assertThat(merger.merge(shuffled, null)).isEqualTo(merger.merge(read, null));
  }

  @Property(seed = "1")
  void repeatsChangeNothing(@ForAll("sightings") List<Sightings> sightings) {
    List<Sighting> read = read(sightings);
    List<Sighting> twice = Stream.concat(read.stream(), read.stream()).toList();
    assertThat(merger.merge(twice, null)).isEqualTo(merger.merge(read, null));
  }

  @Property(seed = "1")
  void historyAndThenTheNewIsTheSameAsAllAtOnce(
      @ForAll("sightings") List<Sightings> earlier, @ForAll("sightings") List<Sightings> later) {
    Post published = merger.merge(read(earlier), null);
    List<Sighting> run = new ArrayList<>(earlier.stream().map(Sightings::history).toList());
    run.addAll(read(later));
    List<Sighting> all =
        Stream.concat(earlier.stream(), later.stream()).map(Sightings::read).toList();
    assertThat(merger.merge(run, published.text())).isEqualTo(merger.merge(all, null));
  }

  @Provide
  Arbitrary<List<Sightings>> sightings() {
    return Combinators.combine(
            Arbitraries.of("lesswrong", "alignmentforum", "a.example"),
            Arbitraries.of("A", "B"),
            Arbitraries.of("2026-03-01", "2026-03-02", "2026-03-03"),
            Arbitraries.of("", "2026-02-27T10:00:00Z", "2026-02-28T10:00:00Z"),
            Arbitraries.of("x", "y", "z").list().uniqueElements().ofMaxSize(2),
            Arbitraries.of(-1, 1, 2),
            Arbitraries.of("", "One.", "Two."),
            Arbitraries.of("", "?", "one", "two"))
        .as(
            (source, title, day, moment, names, number, supplied, body) ->
                new Sightings(
                    source,
                    title,
                    LocalDate.parse(day),
                    moment.isEmpty() ? null : Instant.parse(moment),
                    names,
                    names.stream().sorted().toList(),
                    number < 0 ? null : number,
                    number < 0 ? null : number * names.size(),
                    supplied.isEmpty() ? null : supplied,
                    body.isEmpty() ? null : body))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  private static List<Sighting> read(List<Sightings> sightings) {
    return sightings.stream().map(Sightings::read).toList();
  }
}
