package dev.almanac.trends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theHighestIsFullAndZeroIsTheBaseline() {
    assertThat(Sparkline.of(List.of(0, 7, 3, 1))).isEqualTo("▁█▄▂");
  }

  @Test
  void aSinglePostAmongManyIsSeen() {
    assertThat(Sparkline.of(List.of(0, 1, 1000))).isEqualTo("▁▂█");
  }

  @Test
  void nothingAtAllIsABaseline() {
    assertThat(Sparkline.of(List.of(0, 0))).isEqualTo("▁▁");
    assertThat(Sparkline.of(List.of())).isEmpty();
  }
}
