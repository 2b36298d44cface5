package dev.almanac.job;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.almanac.digest.GapFinder;
import dev.almanac.model.DayRange;
import dev.almanac.model.Gaps;
import dev.almanac.model.Silence;
import dev.almanac.model.Tally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Keeps what is missing from the record until the run record is written. */
public final class GapsTask {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** As JSON has it, which knows no days. */
  private record Written(List<List<String>> days, List<WrittenSilence> silences) {}

  private record WrittenSilence(String source, String lastPost, double perDay) {}

  private GapsTask() {}

  /** Writes what is missing from a whole tally. */
  public static void write(JobConfig config, Tally tally) throws IOException {
    Gaps gaps = new GapFinder(tally).upTo(config.to());
    Written written =
        new Written(
            gaps.days().stream()
                .map(range -> List.of(range.first().toString(), range.last().toString()))
                .toList(),
            gaps.silences().stream()
                .map(
                    one ->
                        new WrittenSilence(one.source(), one.lastPost().toString(), one.perDay()))
                .toList());
    StagedFile.write(config.gaps(), path -> MAPPER.writeValue(path.toFile(), written));
  }

  /** Reads what {@link #write} has written. */
  public static Gaps read(Path file) throws IOException {
    Written written = MAPPER.readValue(file.toFile(), Written.class);
    return new Gaps(
        written.days().stream()
            .map(
                range -> new DayRange(LocalDate.parse(range.get(0)), LocalDate.parse(range.get(1))))
            .toList(),
        written.silences().stream()
            .map(one -> new Silence(one.source(), LocalDate.parse(one.lastPost()), one.perDay()))
            .toList());
  }
}
