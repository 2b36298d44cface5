package dev.almanac.job;

import dev.almanac.discovery.Emerging;
import dev.almanac.model.PhraseStat;
import dev.almanac.model.PostTitle;
import dev.almanac.tables.PhraseRows;
import dev.almanac.tables.Table;
import dev.almanac.text.Hashes;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** Makes and writes the table {@code phrases}. */
public final class PhraseTask {
  private final Stages stages;

  public PhraseTask(Stages stages) {
    this.stages = stages;
  }

  /** The phrases that emerge among the titles of all canonical posts, and that no theme covers. */
  public List<PhraseStat> find(Collection<PostTitle> titles) {
    return Emerging.among(titles).rows(stages.matcher()::isNamedIn);
  }

  /** Writes the table. */
  public void write(List<PhraseStat> rows) throws IOException {
    new PeriodTable<>(
            stages.config(),
            new PeriodTable.Layout<>(
                Table.PHRASES,
                PhraseStat::grain,
                PhraseStat::periodStart,
                PhraseTask::add,
                PhraseRows::of))
        .write(rows);
  }

  private static long add(long before, PhraseStat row) {
    long hash = Hashes.mix(before + row.periodStart().toEpochDay());
    hash = Hashes.mix(hash + row.phrase().hashCode());
    hash = Hashes.mix(hash + ((long) row.posts() << Integer.SIZE) + row.authors());
    hash = Hashes.mix(hash + Double.doubleToLongBits(row.baseline()));
    hash = Hashes.mix(hash + Double.doubleToLongBits(row.score()));
    hash = Hashes.mix(hash + row.burstLevel());
    hash = Hashes.mix(hash + row.spellings().hashCode());
    return Hashes.mix(hash + row.examplePostKeys().hashCode());
  }
}
