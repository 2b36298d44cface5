package dev.almanac.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCountsTest {

  @Test
  void countsOfOneScopeAndNameAddUp() {
    RunCounts counts = counts();
    assertThat(counts.get("b.json", Count.RECORDS)).isEqualTo(5);
    assertThat(counts.sum(Count.RECORDS)).isEqualTo(6);
  }

  @Test
  void theWholeRunIsNoDump() {
    assertThat(counts().dumps()).containsExactly("a.json", "b.json");
    assertThat(counts().total()).containsOnlyKeys("posts");
  }

  @Test
  void whatWasNotCountedIsZero() {
    assertThat(counts().get("c.json", Count.REJECTS)).isZero();
  }

  @Test
  void comeBackFromTheirFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("counts.json");
    counts().writeTo(file);
    RunCounts read = RunCounts.readFrom(file);
    assertThat(read.dumps()).isEqualTo(counts().dumps());
    assertThat(read.total()).isEqualTo(counts().total());
    assertThat(read.get("b.json", Count.RECORDS)).isEqualTo(5);
  }

  private static RunCounts counts() {
    RunCounts counts = new RunCounts();
    counts.add(new Count("b.json", Count.RECORDS, 7));
    counts.add(new Count("", "posts", 9));
    counts.add(new Count("a.json", Count.RECORDS, 1));
    counts.add(new Count("b.json", Count.RECORDS, -2));
    return counts;
  }
}
