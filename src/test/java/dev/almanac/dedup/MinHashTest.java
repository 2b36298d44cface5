package dev.almanac.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.almanac.model.Signature;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MinHashTest {
  /** Of the largest variance, that of a similarity of one half. */
  private static final double STANDARD_ERROR = 1 / (2 * Math.sqrt(MinHash.BINS));

  @Test
  void aSignatureHasFourBytesAComponent() {
    assertThat(MinHash.of(new long[] {1, 2, 3}).bytes()).hasSize(4 * MinHash.BINS);
  }

  @Test
  void theEmptySetHasEveryBitSet() {
    assertThat(MinHash.of(Shingles.of("")).bytes()).containsOnly(0xff);
  }

  @Test
  void noShingleLooksLikeTheEmptySet() {
    assertThat(MinHash.of(new long[] {-1})).isNotEqualTo(MinHash.of(new long[0]));
  }

  @Test
  void sameTextHasTheSameSignature() {
    String text = "Probes that read deception transfer across languages but not across formats.";
    assertThat(MinHash.of(Shingles.of(text)))
        .isEqualTo(MinHash.of(Shingles.of(text.replace(" ", "  "))));
  }

  @Property(tries = 300, seed = "20260301")
  void agreementEstimatesTheJaccardSimilarity(
      @ForAll @IntRange(min = 0, max = 100) int percent,
      @ForAll @IntRange(min = 20, max = 3000) int union,
      @ForAll long seed) {
    int shared = union * percent / 100;
    long[] all = new Random(seed).longs(union).toArray();
    long[] one = LongStream.of(all).limit(shared + (union - shared) / 2).toArray();
    long[] two =
        LongStream.concat(
                LongStream.of(all).limit(shared),
                LongStream.of(all).skip(shared + (union - shared) / 2))
            .toArray();
    assertThat(agreement(MinHash.of(one), MinHash.of(two)))
        .isCloseTo((double) shared / union, within(4 * STANDARD_ERROR));
  }

  @Property(tries = 100, seed = "1")
  void theOrderOfTheShinglesDoesNotMatter(@ForAll long[] shingles) {
    long[] reversed = new long[shingles.length];
    for (int i = 0; i < shingles.length; i++) {
      reversed[shingles.length - 1 - i] = shingles[i];
    }
    assertThat(MinHash.of(reversed)).isEqualTo(MinHash.of(shingles));
  }

  private static double agreement(Signature one, Signature two) {
    ByteBuffer a = ByteBuffer.wrap(one.bytes());
    ByteBuffer b = ByteBuffer.wrap(two.bytes());
    int same = 0;
    for (int bin = 0; bin < MinHash.BINS; bin++) {
      same += a.getInt() == b.getInt() ? 1 : 0;
    }
    return (double) same / MinHash.BINS;
  }
}
