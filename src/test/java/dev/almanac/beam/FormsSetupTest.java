package dev.almanac.beam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.almanac.job.Forms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsSetupTest {
  @TempDir private Path folder = Path.of("");

  private Forms forms(String... options) throws IOException {
    return FormsSetup.of(OptionParser.parse(List.of(options)), folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"not,an<address", "ada", "", ","})
  void whomMessagesAreForIsAListOfAddresses(String list) {
    assertThatThrownBy(() -> forms("--forms=all", "--mailTo=" + list))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--mailTo");
    String view = "--views=[{\"id\":\"v\",\"sources\":[\"arxiv\"],\"mailTo\":\"not,an<address\"}]";
    assertThatThrownBy(() -> forms("--forms=all", view)).hasMessageContaining("view 'v'");
  }

  @Test
  void messagesAreForSomebody() throws IOException {
    assertThatThrownBy(() -> forms("--forms=text,mail")).hasMessageContaining("needs --mailTo");
    assertThat(forms("--forms=text,mail", "--mailTo=ada@example.org").mailTo())
        .isEqualTo("ada@example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none,site", "site,none", "text, none ,site"})
  void noneAndSomeIsNoAnswer(String forms) {
    assertThatThrownBy(() -> forms("--forms=" + forms)).hasMessageContaining("none and for some");
  }
}
