package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.model.DumpFormat;
import dev.almanac.model.Origin;
import dev.almanac.model.Reject;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RejectsTest {
  private static final Origin ORIGIN = new Origin("dump.json", 3, DumpFormat.UNKNOWN);

  @Test
  void aShortRecordIsKeptWhole() {
    assertThat(Rejects.of(ORIGIN, "malformed_json", "why", "{é"))
        .isEqualTo(new Reject(ORIGIN, "ingest", "malformed_json", "why", "{é", 3));
  }

  @Test
  void aRecordOfJustTheLimitIsKeptWhole() {
    String raw = "x".repeat(Reject.MAX_RAW_BYTES);
    assertThat(Rejects.of(ORIGIN, "r", "d", raw).raw()).isEqualTo(raw);
  }

  @Test
  void aLongRecordIsCutAtTheLimitAndItsLengthTold() {
    Reject reject = Rejects.of(ORIGIN, "r", "d", "x".repeat(Reject.MAX_RAW_BYTES + 1));
    assertThat(reject.raw()).hasSize(Reject.MAX_RAW_BYTES);
    assertThat(reject.rawBytes()).isEqualTo(Reject.MAX_RAW_BYTES + 1L);
  }

  @Property(tries = 50, seed = "1")
  void noCharacterIsCutInTwo(@ForAll @IntRange(min = 0, max = 8) int shift) {
    String raw = "x".repeat(shift) + "é€🔬".repeat(9000);
    String kept = Rejects.of(ORIGIN, "r", "d", raw).raw();
    assertThat(raw).startsWith(kept);
    assertThat(kept.getBytes(StandardCharsets.UTF_8).length)
        .isBetween(Reject.MAX_RAW_BYTES - 3, Reject.MAX_RAW_BYTES);
  }
}
