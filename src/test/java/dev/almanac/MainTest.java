package dev.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void optionsAloneAreThoseOfRun() {
    assertThat(Main.command(new String[] {"--runner=DirectRunner", "--input=dumps"}))
        .containsExactly("run", "--runner=DirectRunner", "--input=dumps");
  }

  @Test
  void aCommandHelpAndNothingStayWhatTheyAre() {
    assertThat(Main.command(new String[] {"trends", "--top=3"}))
        .containsExactly("trends", "--top=3");
    assertThat(Main.command(new String[] {"--help"})).containsExactly("--help");
    assertThat(Main.command(new String[] {"--version"})).containsExactly("--version");
    assertThat(Main.command(new String[] {"-h"})).containsExactly("-h");
    assertThat(Main.command(new String[0])).isEmpty();
  }
}
