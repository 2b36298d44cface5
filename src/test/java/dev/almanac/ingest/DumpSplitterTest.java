package dev.almanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpSplitterTest {
  private static final int LINES = 3000;

  @TempDir private Path folder = Path.of("");

  @Test
  void thePartsOfLinesHoldEveryLineUnderItsNumber() throws IOException {
    String text =
        IntStream.range(0, LINES)
            .mapToObj(i -> i % 7 == 0 ? "" : i % 11 == 0 ? "{broken" : ReadDump.post("p" + i))
            .skip(1)
            .collect(Collectors.joining("\n"));
    Path file = Files.writeString(folder.resolve("dump"), text);
    List<DumpPart> parts =
        new DumpSplitter(Long.MAX_VALUE, 10_000).split(new DumpFile(file.toString(), null));
    assertThat(parts).hasSizeGreaterThan(10);
    ReadDump pieces = new ReadDump(new ArrayList<>(), new ArrayList<>());
    for (DumpPart part : parts) {
      DumpReader.read(ReadDump.dump("dump"), part, pieces);
    }
    ReadDump whole = ReadDump.of(text);
    assertThat(pieces.positions()).isEqualTo(whole.positions());
    assertThat(pieces.ids()).isEqualTo(whole.ids());
    assertThat(pieces.reasons()).isEqualTo(whole.reasons());
  }

  @Test
  void aSmallDumpIsOnePart() throws IOException {
    Path file = Files.writeString(folder.resolve("dump"), ReadDump.post("a"));
    DumpFile dump = new DumpFile(file.toString(), null);
    assertThat(new DumpSplitter(Long.MAX_VALUE).split(dump)).containsExactly(DumpPart.whole(dump));
  }

  @Test
  void anArrayIsOnePart() throws IOException {
    String array = "[" + (ReadDump.post("a") + ",\n").repeat(1000) + ReadDump.post("b") + "]";
    Path file = Files.writeString(folder.resolve("dump"), array);
    assertThat(new DumpSplitter(Long.MAX_VALUE, 10_000).split(new DumpFile(file.toString(), null)))
        .hasSize(1);
  }

  @Test
  void aFileThatIsNotReadIsOnePartAndOneReject() throws IOException {
    DumpFile refused = new DumpFile(folder.resolve("gone").toString(), "broken_link");
    ReadDump read = new ReadDump(new ArrayList<>(), new ArrayList<>());
    for (DumpPart part : new DumpSplitter(Long.MAX_VALUE).split(refused)) {
      DumpReader.read(ReadDump.dump("gone"), part, read);
    }
    assertThat(read.reasons()).containsExactly("0 broken_link");
  }
}
