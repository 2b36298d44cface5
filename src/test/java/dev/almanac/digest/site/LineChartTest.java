package dev.almanac.digest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class LineChartTest {
  @Test
  void aYearAtEitherEndOfTheAxisStandsWithinTheDrawing() {
    LineChart chart =
        LineChart.ofMonths("x", LocalDate.of(2016, 1, 1), Collections.nCopies(25, 0.1));
    assertThat(chart.ticks())
        .containsExactly(
            new LineChart.Tick("0.0", "2016", "start"),
            new LineChart.Tick("320.0", "2017", "middle"),
            new LineChart.Tick("640.0", "2018", "end"));
  }
}
