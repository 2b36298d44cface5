package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.almanac.Jobs;
import dev.almanac.model.ModelCall;
import dev.almanac.model.ModelSentence;
import dev.almanac.model.ModelStatus;
import dev.almanac.model.Span;
import dev.almanac.summarise.llm.ModelConfig.BudgetConfig;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaidAnswersTest {
  private static final int CALLS = 8;

  @TempDir private Path folder = Path.of("");
  private JobConfig config = Jobs.narrating(Path.of(""), "out", new BudgetConfig(0, 0, 0));
  private Path log = Path.of("");

  @BeforeEach
  void keep() throws IOException {
    config = Jobs.narrating(folder, "out", new BudgetConfig(0, 0, 0));
    log = Path.of(config.output(), ".almanac", "answers", "0.log");
    try (PaidAnswers paid = PaidAnswers.open(config)) {
      for (int i = 0; i < CALLS; i++) {
        paid.keep(call(i));
      }
    }
  }

  @Test
  void whatIsKeptIsReadAsItWas() throws IOException {
    assertThat(PaidAnswers.and(List.of(), config))
        .containsExactly(call(0), call(1), call(2), call(3), call(4), call(5), call(6), call(7));
    assertThat(PaidAnswers.damaged(config)).isZero();
  }

  @Test
  void anyByteThatIsChangedCostsTheLinesThatItTouchesAndNoOthers() throws IOException {
    byte[] whole = Files.readAllBytes(log);
    List<ModelCall> all = PaidAnswers.and(List.of(), config);
    Random random = new Random(5);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      byte value = (byte) random.nextInt(256);
      boolean isChanged = bytes[at] != value;
      bytes[at] = value;
      Files.write(log, bytes);

      List<ModelCall> read = PaidAnswers.and(List.of(), config);

      assertThat(all).containsAll(read);
      assertThat(read).hasSizeBetween(isChanged ? CALLS - 2 : CALLS, isChanged ? CALLS - 1 : CALLS);
      assertThat(PaidAnswers.damaged(config) > 0).isEqualTo(isChanged);
    }
  }

  @Test
  void wherEverALogIsCutWhatCameBeforeIsRead() throws IOException {
    byte[] whole = Files.readAllBytes(log);
    for (int length = 0; length < whole.length; length += 7) {
      byte[] cut = Arrays.copyOf(whole, length);
      Files.write(log, cut);
      int lines = (int) new String(cut, StandardCharsets.UTF_8).lines().count();
      assertThat(PaidAnswers.and(List.of(), config).size()).isBetween(lines - 1, lines);
    }
  }

  @Test
  void aLineThatCannotBeMeantIsNoneThoughItsHashIsRight() throws IOException {
    String json =
        Files.readString(log).lines().findFirst().orElseThrow().replaceFirst("^\\S+ ", "");
    for (String bad :
        List.of(
            json.replace("answered", "answerer"),
            json.replace("\"start\":3", "\"start\":90"),
            json.replace("\"start\":3", "\"start\":-3"),
            json.replace("\"start\":3", "\"start\":9999999999"),
            json.replace("\"calls\":1", "\"calls\":-1"),
            json.replace("\"calls\":1", "\"calls\":\"1\""),
            json.replace("\"cost\":0.5", "\"cost\":-1"),
            json.replace("2026-01-05", "2026-13-05"),
            json.replace("\"model\"", "\"modal\""),
            json.replaceFirst("\\{\"text.*?\\}", ""),
            "[]",
            "7",
            "",
            "[".repeat(200_000))) {
      assertThat(bad).isNotEqualTo(json);
      Files.writeString(log, Hashes.hex128(bad) + " " + bad + "\n");
      assertThat(PaidAnswers.and(List.of(), config)).as(bad).isEmpty();
      assertThat(PaidAnswers.damaged(config)).isEqualTo(1);
    }
  }

  @Test
  void aLineWithoutEndIsNotHeld() throws IOException {
    Files.write(log, new byte[40_000_000]);
    assertThat(PaidAnswers.and(List.of(), config)).isEmpty();
    assertThat(PaidAnswers.damaged(config)).isEqualTo(1);
  }

  private static ModelCall call(int i) {
    return new ModelCall(
        "hash" + i,
        "summary-1",
        "test",
        ModelStatus.ANSWERED,
        "",
        List.of(
            new ModelSentence(
                "Lanterns – “all” of them – were counted.", new Span(3, 40), List.of())),
        1,
        100,
        20,
        0.5,
        0,
        LocalDate.parse("2026-01-05"),
        null);
  }
}
